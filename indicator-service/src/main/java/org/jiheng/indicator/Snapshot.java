package org.jiheng.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Lets a transaction that reads several times see one state, without holding up any writer. */
@ApplicationScoped
public class Snapshot {
  private final DataSource database;

  Snapshot(DataSource database) {
    this.database = database;
  }

  /** Must be the first statement of its transaction. */
  public void begin() {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("set transaction isolation level repeatable read, read only");
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }
}
