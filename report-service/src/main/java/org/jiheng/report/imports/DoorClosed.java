package org.jiheng.report.imports;

/** A filing could not be handed in now; the same may succeed later. The message is for people. */
final class DoorClosed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DoorClosed(String message, Throwable cause) {
    super(message, cause);
  }
}
