package org.jiheng.indicator.form;

import java.util.List;
import java.util.Optional;
import org.jiheng.http.Cursor;
import org.jiheng.indicator.FormKey;
import org.jiheng.indicator.SearchText;

/** Where a form stands among all forms; a page goes on after it. */
record FormPlace(FormKey key, int position) {
  private static final int KEYS = 4;

  static FormPlace of(FormView form) {
    return new FormPlace(
        new FormKey(form.department(), form.fiscalYear(), form.form()), form.position());
  }

  static Optional<FormPlace> decode(String cursor) {
    var keys = Cursor.decode(cursor, KEYS);
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    if (keys.contains(null)) {
      throw Cursor.broken();
    }
    try {
      var key =
          new FormKey(
              SearchText.searchable(keys.get(0)),
              Integer.parseInt(keys.get(1)),
              SearchText.searchable(keys.get(3)));
      return Optional.of(new FormPlace(key, Integer.parseInt(keys.get(2))));
    } catch (IllegalArgumentException e) {
      throw Cursor.broken();
    }
  }

  List<Object> values() {
    return List.of(key.department(), key.fiscalYear(), position, key.form());
  }

  List<String> keys() {
    return values().stream().map(Object::toString).toList();
  }
}
