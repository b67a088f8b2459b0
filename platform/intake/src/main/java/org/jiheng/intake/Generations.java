package org.jiheng.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.jiheng.sql.Database;

/**
 * Which generation of the projection serves. Whoever reads or writes the serving one asks here
 * first in its transaction, before it locks a department: until it ends, no other generation begins
 * to serve.
 */
@ApplicationScoped
public class Generations {

  private static final String KEY = "hashtextextended('jiheng/projection', 0)";

  private final Database database;

  Generations(Database database) {
    this.database = database;
  }

  /** The serving generation, which stays so until the caller's transaction ends. */
  public Generation serving() {
    lock("select pg_advisory_xact_lock_shared(" + KEY + ")");
    return current();
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
    lock("select pg_advisory_xact_lock(" + KEY + ")");
    return current();
  }

  /** The serving generation at this moment. */
  public Generation current() {
    return database
        .sql("select serving from projection")
        .first(row -> new Generation(row.integer("serving")))
        .orElseThrow();
  }

  private void lock(String sql) {
    database.sql(sql).call();
  }
}
