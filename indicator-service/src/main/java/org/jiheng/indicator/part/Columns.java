package org.jiheng.indicator.part;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * The columns of a table that rows are written to as a set: one array a column, one statement
 * whatever the number of rows.
 */
final class Columns<T> {
  /** Typed, because the driver sends an array of objects as text that has to be parsed again. */
  private static final Map<String, IntFunction<Object[]>> ARRAYS =
      Map.of(
          "text", String[]::new,
          "int4", Integer[]::new,
          "int8", Long[]::new,
          "numeric", BigDecimal[]::new,
          "uuid", UUID[]::new);

  private final String table;
  private final List<String> key;
  private final List<Column<T>> columns = new ArrayList<>();

  private Columns(String table, List<String> key) {
    this.table = table;
    this.key = key;
  }

  static <T> Columns<T> of(String table, String... key) {
    return new Columns<>(table, List.of(key));
  }

  Columns<T> with(String name, String type, Function<T, ?> value) {
    columns.add(new Column<>(name, type, value));
    return this;
  }

  /** Inserts the rows, or replaces those that are there under the same key. */
  void upsert(Connection connection, List<T> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(sql())) {
      for (var i = 0; i < columns.size(); i++) {
        var column = columns.get(i);
        var values = rows.stream().map(column.value()).toArray(ARRAYS.get(column.type()));
        statement.setArray(i + 1, connection.createArrayOf(column.type(), values));
      }
      statement.executeUpdate();
    }
  }

  String sql() {
    var names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
    var arrays =
        columns.stream()
            .map(column -> "?::" + column.type() + "[]")
            .collect(Collectors.joining(", "));
    var replaced =
        columns.stream()
            .map(Column::name)
            .filter(name -> !key.contains(name))
            .map(name -> name + " = excluded." + name)
            .collect(Collectors.joining(", "));
    return "insert into %s (%s) select * from unnest(%s) on conflict (%s) do update set %s"
        .formatted(table, names, arrays, String.join(", ", key), replaced);
  }

  private record Column<T>(String name, String type, Function<T, ?> value) {}
}
