package org.jiheng.report.storage;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Rows as arrays, one array a column: {@code unnest(?, ?, …)} makes them rows again in the
 * database, so that a batch of any size is one statement.
 */
public final class Columns<T> {

  private record Column<T>(String type, Function<T, ?> value) {

    Object[] of(Collection<T> rows) {
      var values = rows.stream().map(value);
      return "bytea".equals(type) ? values.toArray(byte[][]::new) : values.toArray();
    }
  }

  private final List<Column<T>> columns = new ArrayList<>();

  public Columns<T> text(Function<T, String> value) {
    return column("text", value);
  }

  public Columns<T> integer(Function<T, Integer> value) {
    return column("integer", value);
  }

  public Columns<T> bigint(Function<T, Long> value) {
    return column("bigint", value);
  }

  public Columns<T> numeric(Function<T, BigDecimal> value) {
    return column("numeric", value);
  }

  public Columns<T> bytes(Function<T, byte[]> value) {
    return column("bytea", value);
  }

  /** An instant travels as its ISO text and is cast in the statement. */
  public Columns<T> instant(Function<T, Instant> value) {
    return column("text", value.andThen(time -> time == null ? null : time.toString()));
  }

  /**
   * Runs the statement, whose first parameters are these columns; the number of rows it touched.
   */
  public int update(Connection connection, String sql, Collection<T> rows) throws SQLException {
    if (rows.isEmpty()) {
      return 0;
    }
    try (var statement = connection.prepareStatement(sql)) {
      bind(statement, rows);
      return statement.executeUpdate();
    }
  }

  /** Binds the columns as the statement's first parameters. */
  public void bind(PreparedStatement statement, Collection<T> rows) throws SQLException {
    var place = 1;
    for (var column : columns) {
      statement.setArray(
          place++, statement.getConnection().createArrayOf(column.type(), column.of(rows)));
    }
  }

  private Columns<T> column(String type, Function<T, ?> value) {
    columns.add(new Column<>(type, value));
    return this;
  }
}
