package org.jiheng.report.imports;

/** What was sent, item by item. */
interface Upload extends AutoCloseable {

  Uploaded described();

  /**
   * One item, as it was sent.
   *
   * @param position from 1
   * @throws Unreadable where it cannot be taken out
   */
  Entry entry(int position) throws Unreadable;

  @Override
  void close();

  /**
   * One file or line.
   *
   * @param content never larger than {@link UploadLimits#ITEM}
   */
  record Entry(String name, byte[] content) {}

  /** An item that is not even looked into; the message is a Chinese sentence that says why. */
  final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
      super(message);
    }

    Unreadable(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
