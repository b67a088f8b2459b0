package org.jiheng.outbox;

/** The outbox's table could not be read or written; the caller's transaction must not commit. */
public class OutboxException extends RuntimeException {

  OutboxException(String message, Exception cause) {
    super(message, cause);
  }
}
