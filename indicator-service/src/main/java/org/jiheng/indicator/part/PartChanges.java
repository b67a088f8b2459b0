package org.jiheng.indicator.part;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiheng.indicator.form.FormState;
import org.jiheng.indicator.indicator.IndicatorState;

/**
 * What one part must change to become another; what is the same in both is in none.
 *
 * @param changedForms in filed order: new, or with another header or another row than before
 */
record PartChanges(
    List<FormState> removedForms,
    List<FormState> changedForms,
    List<IndicatorState> removedIndicators,
    List<IndicatorState> changedIndicators) {

  static PartChanges between(PartContent current, PartContent filed) {
    var headers = changed(current.forms(), filed.forms());
    var gone = removed(current.indicators(), filed.indicators(), IndicatorState::id);
    var rows = changed(current.indicators(), filed.indicators());
    var touched =
        Stream.concat(
                headers.stream().map(FormState::key),
                Stream.concat(gone.stream(), rows.stream()).map(IndicatorState::form))
            .collect(Collectors.toSet());
    return new PartChanges(
        removed(current.forms(), filed.forms(), FormState::key),
        filed.forms().stream().filter(form -> touched.contains(form.key())).toList(),
        gone,
        rows);
  }

  /** The number of events, the closing one not counted: one a form, whatever its rows. */
  int size() {
    return removedForms.size() + changedForms.size();
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
