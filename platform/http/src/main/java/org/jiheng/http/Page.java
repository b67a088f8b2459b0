package org.jiheng.http;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next the cursor of the following page; null on the last one
 */
public record Page<T>(List<T> items, String next) {

  public Page {
    items = List.copyOf(items);
  }

  /**
   * A page from one row more than was asked for: the extra row only tells that there is more.
   *
   * @param rows at most {@code limit + 1} rows in their order
   * @param keys the sort keys of a row, from which the next page goes on
   */
  public static <T> Page<T> of(List<T> rows, int limit, Function<T, List<String>> keys) {
    if (rows.size() <= limit) {
      return new Page<>(rows, null);
    }
    var items = rows.subList(0, limit);
    return new Page<>(items, Cursor.encode(keys.apply(items.get(limit - 1))));
  }

  public <R> Page<R> map(Function<? super T, ? extends R> view) {
    return new Page<R>(items.stream().<R>map(view).toList(), next);
  }
}
