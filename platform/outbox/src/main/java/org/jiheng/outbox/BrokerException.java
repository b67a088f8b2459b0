package org.jiheng.outbox;

/** The broker cannot be reached or does not do what it should: rows wait, and it is tried again. */
class BrokerException extends Exception {

  BrokerException(String message) {
    super(message);
  }

  BrokerException(String message, Throwable cause) {
    super(message + ": " + cause.getMessage(), cause);
  }
}
