package org.jiheng.indicator.part;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiheng.indicator.form.FormState;
import org.jiheng.indicator.indicator.IndicatorState;

/** What one part must change to become another; a row that is the same in both is in none. */
record PartChanges(
    List<FormState> removedForms,
    List<FormState> changedForms,
    List<IndicatorState> removedIndicators,
    List<IndicatorState> changedIndicators) {

  static PartChanges between(PartContent current, PartContent filed) {
    return new PartChanges(
        removed(current.forms(), filed.forms(), FormState::key),
        changed(current.forms(), filed.forms()),
        removed(current.indicators(), filed.indicators(), IndicatorState::id),
        changed(current.indicators(), filed.indicators()));
  }

  int size() {
    return removedForms.size()
        + changedForms.size()
        + removedIndicators.size()
        + changedIndicators.size();
  }

  private static <T> List<T> removed(List<T> current, List<T> filed, Function<T, Object> identity) {
    var staying = filed.stream().map(identity).collect(Collectors.toSet());
    return current.stream().filter(row -> !staying.contains(identity.apply(row))).toList();
  }

  private static <T> List<T> changed(List<T> current, List<T> filed) {
    var same = new HashSet<>(current);
    return filed.stream().filter(row -> !same.contains(row)).toList();
  }
}
