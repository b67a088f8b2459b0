package org.jiheng.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import org.jiheng.sql.Database;

/** Lets a transaction that reads several times see one state, without holding up any writer. */
@ApplicationScoped
public class Snapshot {
  private final Database database;

  Snapshot(Database database) {
    this.database = database;
  }

  /** Must be the first statement of its transaction. */
  public void begin() {
    database.sql("set transaction isolation level repeatable read, read only").update();
  }
}
