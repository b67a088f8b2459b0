package org.jiheng.sql;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Rows as arrays, one array a column: {@code unnest} makes them rows again in the database, so that
 * a batch of any size is one statement.
 */
public final class Columns<T> {

  private final List<Column<T, ?>> columns = new ArrayList<>();
  private final Map<String, String> tables = new ConcurrentHashMap<>();

  public Columns<T> text(String name, Function<T, String> value) {
    return column(Column.texts(name, value));
  }

  public Columns<T> integer(String name, Function<T, Integer> value) {
    return column(new Column<>(name, "integer", Integer[]::new, value));
  }

  public Columns<T> bigint(String name, Function<T, Long> value) {
    return column(new Column<>(name, "bigint", Long[]::new, value));
  }

  public Columns<T> numeric(String name, Function<T, BigDecimal> value) {
    return column(new Column<>(name, "numeric", BigDecimal[]::new, value));
  }

  public Columns<T> bytes(String name, Function<T, byte[]> value) {
    return column(new Column<>(name, "bytea", byte[][]::new, value));
  }

  public Columns<T> uuid(String name, Function<T, UUID> value) {
    return column(new Column<>(name, "uuid", UUID[]::new, value));
  }

  public Columns<T> instant(String name, Function<T, Instant> value) {
    return column(
        new Column<>(
            name,
            "timestamptz",
            OffsetDateTime[]::new,
            value.andThen(time -> time == null ? null : time.atOffset(ZoneOffset.UTC))));
  }

  void forEach(Consumer<Column<T, ?>> each) {
    columns.forEach(each);
  }

  /** The rows with a number behind their columns: {@code place}, from 1 on, in their order. */
  String table(String name) {
    return tables.computeIfAbsent(name, this::unnested);
  }

  private String unnested(String name) {
    var arrays =
        columns.stream()
            .map(column -> ":" + name + "." + column.name())
            .collect(Collectors.joining(", "));
    var names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
    return "unnest(" + arrays + ") with ordinality as " + name + " (" + names + ", place)";
  }

  private Columns<T> column(Column<T, ?> column) {
    columns.add(column);
    tables.clear();
    return this;
  }
}
