package org.jiheng.outbox;

/** Where a service enters who released parked events, in the transaction that does it. */
public interface ReleaseLog {

  void enter(Released released);
}
