package org.jiheng.intake;

import java.util.List;
import org.jiheng.contracts.Actor;
import org.jiheng.sql.Sql;

/** Where it is written who did what; in the transaction of what comes of it. */
public interface IntakeTrail {

  /**
   * What writes down what the records tell, also of what must wait: it was done. It is sent
   * together with something else.
   */
  Sql read(List<Reading> readings);

  /** Somebody wants what is parked of the department to be tried again. */
  void retried(Actor actor, long parked, String department);
}
