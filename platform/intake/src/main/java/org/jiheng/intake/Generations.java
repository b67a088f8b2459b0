package org.jiheng.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.jiheng.sql.Database;
import org.jiheng.sql.Sql;

/**
 * Which generation of the projection serves. Whoever reads or writes the serving one asks here
 * first in its transaction, before it locks a department: until it ends, no other generation begins
 * to serve.
 */
@ApplicationScoped
public class Generations {

  private static final String KEY = "hashtextextended('jiheng/projection', 0)";

  private static final String SERVING = "select serving from projection";

  private final Database database;

  Generations(Database database) {
    this.database = database;
  }

  /** The serving generation, which stays so until the caller's transaction ends. */
  public Generation serving() {
    return behind("select pg_advisory_xact_lock_shared(" + KEY + ")");
  }

  /**
   * Lets another generation serve when the caller's transaction commits. Returns when nobody else
   * uses the former one; fails where that takes long, because whoever comes meanwhile waits too.
   *
   * @return the former one
   */
  public Generation exchange(Generation next) {
    database.sql("set local lock_timeout = '3s'").update();
    var former = alone();
    database
        .sql("update projection set serving = :serving")
        .bind("serving", next.number())
        .update();
    return former;
  }

  /** The serving generation, which nobody else uses until the caller's transaction ends. */
  public Generation alone() {
    return behind("select pg_advisory_xact_lock(" + KEY + ")");
  }

  /** The serving generation at this moment. */
  public Generation current() {
    return one(database.sql(SERVING));
  }

  /** A statement of its own, which sees what was committed before the lock was given. */
  private Generation behind(String lock) {
    return one(database.sql(lock).then(database.sql(SERVING)));
  }

  private static Generation one(Sql asked) {
    return asked.first(row -> new Generation(row.integer("serving"))).orElseThrow();
  }
}
