package org.jiheng.report.rebuild;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The database session whose advisory lock makes its holder the only one who works on rebuilds. It
 * ends with whoever holds it, so that another replica can go on.
 */
final class RebuildSession implements AutoCloseable {

  private static final String LOCK =
      "select pg_try_advisory_lock(hashtextextended('jiheng/rebuild', 0))";

  private final Connection connection;

  RebuildSession(Connection connection) {
    this.connection = connection;
  }

  /** Whether nobody else works on rebuilds. */
  boolean acquire() throws SQLException {
    try (var statement = connection.createStatement();
        var answer = statement.executeQuery(LOCK)) {
      answer.next();
      return answer.getBoolean(1);
    }
  }

  /** Fails where the session, and with it the lock, is lost. */
  void verify() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("select 1");
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
