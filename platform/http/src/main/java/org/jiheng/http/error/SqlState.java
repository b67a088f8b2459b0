package org.jiheng.http.error;

import java.sql.SQLException;
import java.util.function.Predicate;

/** What the database said, however deep it lies in a failure. */
final class SqlState {

  private SqlState() {}

  static boolean isBehind(Throwable failure, Predicate<String> wanted) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refused
          && refused.getSQLState() != null
          && wanted.test(refused.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
