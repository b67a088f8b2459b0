package org.jiheng.check;

/** The command line cannot be understood or names what is not there; the message is Chinese. */
final class UsageFault extends Exception {

  private static final long serialVersionUID = 1L;

  UsageFault(String message) {
    super(message);
  }
}
