package org.jiheng.jobs;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The database session whose advisory lock makes its holder the only one who works on jobs of a
 * kind. It ends with whoever holds it, so that another replica can go on.
 */
public final class LoneSession implements AutoCloseable {

  private static final String LOCK = "select pg_try_advisory_lock(hashtextextended(?, 0))";

  private final Connection connection;
  private final String kind;

  LoneSession(Connection connection, String kind) {
    this.connection = connection;
    this.kind = kind;
  }

  /** Whether nobody else works on jobs of the kind. */
  public boolean acquire() throws SQLException {
    try (var statement = connection.prepareStatement(LOCK)) {
      statement.setString(1, "jiheng/" + kind);
      try (var answer = statement.executeQuery()) {
        answer.next();
        return answer.getBoolean(1);
      }
    }
  }

  /** Fails where the session, and with it the lock, is lost. */
  public void verify() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("select 1");
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
