package org.jiheng.documents.file;

/** A file that is not even looked into; the message is a Chinese sentence that says why. */
public final class UnreadableDocument extends Exception {

  private static final long serialVersionUID = 1L;

  public UnreadableDocument(String message) {
    super(message);
  }

  public UnreadableDocument(String message, Throwable cause) {
    super(message, cause);
  }
}
