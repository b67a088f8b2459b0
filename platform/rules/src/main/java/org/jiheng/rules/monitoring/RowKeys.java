package org.jiheng.rules.monitoring;

import java.util.Optional;
import org.jiheng.filing.Indicator;
import org.jiheng.rules.expression.Expressions;

/** The same indicator in two periods: by its path, and among equal ones by their order. */
final class RowKeys {

  private RowKeys() {}

  private record Path(String level1, String level2, String level3) {

    static Path of(JudgedRow row) {
      return of(row.row().approved());
    }

    static Path of(Indicator row) {
      return new Path(
          Expressions.comparable(row.level1()),
          Expressions.comparable(row.level2()),
          Expressions.comparable(row.level3()));
    }
  }

  /** Among equal indicators nobody knows which is which, so none is taken for another. */
  static Optional<JudgedRow> find(JudgedForm form, JudgedRow row) {
    if (form == null) {
      return Optional.empty();
    }
    var path = Path.of(row);
    var found = form.rows().stream().filter(each -> Path.of(each).equals(path)).toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
