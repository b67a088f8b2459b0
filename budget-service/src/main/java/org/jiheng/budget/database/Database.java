package org.jiheng.budget.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Set-based SQL on the service's own database, inside the transaction that is running. A filing of
 * any size is a handful of statements here; single aggregates go through their repositories.
 */
@ApplicationScoped
public class Database {

  private final DataSource dataSource;

  Database(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * @param parameters in the order of the question marks; a {@link Column} becomes an array
   */
  public <T> List<T> query(String sql, Row<T> row, Object... parameters) {
    try (var connection = dataSource.getConnection();
        var statement = prepared(connection, sql, parameters);
        var result = statement.executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(row.of(result));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs a statement that gives no rows and tells how many rows it changed. */
  public int update(String sql, Object... parameters) {
    try (var connection = dataSource.getConnection();
        var statement = prepared(connection, sql, parameters)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object[] parameters)
      throws SQLException {
    var statement = connection.prepareStatement(sql);
    try {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, sent(connection, parameters[i]));
      }
      return statement;
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }

  private static Object sent(Connection connection, Object parameter) throws SQLException {
    if (parameter instanceof Column column) {
      return connection.createArrayOf(column.type(), column.values());
    }
    return parameter instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : parameter;
  }
}
