package org.jiheng.budget.database;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Function;

/** One column of many rows, handed to PostgreSQL as an array for {@code unnest}. */
public record Column(String type, Object[] values) {

  public static <T> Column texts(Collection<T> rows, Function<T, String> value) {
    return new Column("text", rows.stream().map(value).toArray());
  }

  public static <T> Column integers(Collection<T> rows, Function<T, Integer> value) {
    return new Column("integer", rows.stream().map(value).toArray());
  }

  public static <T> Column versions(Collection<T> rows, Function<T, Long> value) {
    return new Column("bigint", rows.stream().map(value).toArray());
  }

  public static <T> Column decimals(Collection<T> rows, Function<T, BigDecimal> value) {
    return new Column("numeric", rows.stream().map(value).toArray());
  }
}
