package org.jiheng.outbox;

/** The broker will never take one of the rows as it is, whoever sends it and when. */
class RefusedException extends Exception {

  RefusedException(Throwable cause) {
    super(cause.toString(), cause);
  }
}
