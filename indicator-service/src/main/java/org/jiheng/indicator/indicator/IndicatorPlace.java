package org.jiheng.indicator.indicator;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiheng.http.Cursor;
import org.jiheng.indicator.FormKey;
import org.jiheng.indicator.SearchText;

/** Where a row stands among all rows; a page goes on after it. */
record IndicatorPlace(FormKey form, int position, UUID id) {
  private static final int KEYS = 5;

  static IndicatorPlace of(IndicatorView row) {
    var form = new FormKey(row.department(), row.fiscalYear(), row.form());
    return new IndicatorPlace(form, row.position(), row.id());
  }

  static Optional<IndicatorPlace> decode(String cursor) {
    var keys = Cursor.decode(cursor, KEYS);
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    if (keys.contains(null)) {
      throw Cursor.broken();
    }
    try {
      var form =
          new FormKey(
              SearchText.searchable(keys.get(0)),
              Integer.parseInt(keys.get(1)),
              SearchText.searchable(keys.get(2)));
      return Optional.of(
          new IndicatorPlace(form, Integer.parseInt(keys.get(3)), UUID.fromString(keys.get(4))));
    } catch (IllegalArgumentException e) {
      throw Cursor.broken();
    }
  }

  List<Object> values() {
    return List.of(form.department(), form.fiscalYear(), form.form(), position, id);
  }

  List<String> keys() {
    return values().stream().map(Object::toString).toList();
  }
}
