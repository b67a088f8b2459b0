package org.jiheng.sql;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jdbi.v3.core.argument.Argument;

/** One value of many rows, which travels as an array of its own type. */
record Column<T, V>(String name, String type, IntFunction<V[]> array, Function<T, V> value) {

  static <T> Column<T, String> texts(String name, Function<T, String> value) {
    return new Column<>(name, "text", String[]::new, value);
  }

  Argument array(Collection<T> rows) {
    var values = rows.stream().map(value).toArray(array);
    return argument(type, values);
  }

  static Argument argument(String type, Object[] values) {
    return (place, statement, context) ->
        statement.setArray(place, statement.getConnection().createArrayOf(type, values));
  }

  /** A value as the driver takes it. */
  static Object sent(Object value) {
    if (value instanceof Instant time) {
      return time.atOffset(ZoneOffset.UTC);
    }
    return value instanceof Enum<?> one ? one.name() : value;
  }
}
