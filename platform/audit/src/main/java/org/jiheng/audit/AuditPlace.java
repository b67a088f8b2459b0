package org.jiheng.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiheng.http.Cursor;
import org.jiheng.http.QueryTime;

/** Where a page of entries ends. */
record AuditPlace(Instant madeAt, UUID id) {

  List<String> keys() {
    return List.of(madeAt.toString(), id.toString());
  }

  /** Null for the first page. */
  static AuditPlace of(String cursor) {
    var keys = Cursor.decode(cursor, 2);
    if (keys.isEmpty()) {
      return null;
    }
    if (keys.contains(null)) {
      throw Cursor.broken();
    }
    try {
      return new AuditPlace(QueryTime.instant(keys.get(0)), UUID.fromString(keys.get(1)));
    } catch (DateTimeException | IllegalArgumentException broken) {
      throw Cursor.broken();
    }
  }
}
