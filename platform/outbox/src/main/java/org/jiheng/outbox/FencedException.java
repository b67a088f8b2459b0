package org.jiheng.outbox;

/** Another relay has taken over: this one must give up its place and what it holds. */
class FencedException extends Exception {

  FencedException(Throwable cause) {
    super("another relay has taken over", cause);
  }
}
