package org.jiheng.report.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Plain SQL in the caller's transaction, for what is set-based; single aggregates go by JPA. */
@ApplicationScoped
public class Database {

  private final DataSource source;

  Database(DataSource source) {
    this.source = source;
  }

  /** What a statement needs bound. */
  @FunctionalInterface
  public interface Binding {
    Binding NONE = statement -> {};

    void bind(PreparedStatement statement) throws SQLException;
  }

  /** What becomes of a row. */
  @FunctionalInterface
  public interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** Work on a connection. */
  @FunctionalInterface
  public interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  public <T> List<T> list(String sql, Binding binding, Row<T> row) {
    return with(
        connection -> {
          try (var statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            return rows(statement, row);
          }
        });
  }

  public <T> Optional<T> first(String sql, Binding binding, Row<T> row) {
    return list(sql, binding, row).stream().findFirst();
  }

  public int update(String sql, Binding binding) {
    return with(
        connection -> {
          try (var statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            return statement.executeUpdate();
          }
        });
  }

  public <T> T with(Work<T> work) {
    try (var connection = source.getConnection()) {
      return work.on(connection);
    } catch (SQLException failure) {
      throw new DatabaseFailure(failure);
    }
  }

  private static <T> List<T> rows(PreparedStatement statement, Row<T> row) throws SQLException {
    try (var result = statement.executeQuery()) {
      var rows = new ArrayList<T>();
      while (result.next()) {
        rows.add(row.of(result));
      }
      return rows;
    }
  }
}
