package org.jiheng.part.restore;

import java.util.List;
import org.jiheng.contracts.Actor;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.outbox.OutboxEvent;

/**
 * What an owner does with its tables where they and its log are apart; in the caller's transaction.
 */
public interface RestorableOwner {

  /** Brings the tables to what the log tells, and publishes nothing of it. */
  void restore(LoggedYear year, Actor actor);

  /** The department's years of which something stands, in their order. */
  List<DepartmentYear> years(String department);

  /**
   * All that stands of a department's year, so that who reads nothing else knows it; under the
   * department's lock.
   *
   * @param actor who asked for it
   */
  List<OutboxEvent> tell(DepartmentYear id, Actor actor);

  /** Sees to it that versions drawn from now on are beyond this one. */
  void drawBeyond(long version);
}
