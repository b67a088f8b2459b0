package org.jiheng.filing.json;

/** The body is no JSON at all; the message is a Chinese sentence with line and column. */
public final class MalformedFiling extends Exception {

  private static final long serialVersionUID = 1L;

  MalformedFiling(String message, Throwable cause) {
    super(message, cause);
  }
}
