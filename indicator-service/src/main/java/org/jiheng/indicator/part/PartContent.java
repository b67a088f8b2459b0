package org.jiheng.indicator.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiheng.filing.Filing;
import org.jiheng.filing.Indicator;
import org.jiheng.indicator.FormKey;
import org.jiheng.indicator.form.FormState;
import org.jiheng.indicator.indicator.IndicatorState;

/**
 * This service's part of a department's year: the forms in filed order, and all their rows form by
 * form in filed order.
 */
record PartContent(List<FormState> forms, List<IndicatorState> indicators) {
  static final PartContent NONE = new PartContent(List.of(), List.of());

  PartContent {
    forms = List.copyOf(forms);
    indicators = List.copyOf(indicators);
  }

  static PartContent of(String department, int fiscalYear, Filing filing) {
    var forms = new ArrayList<FormState>();
    var indicators = new ArrayList<IndicatorState>();
    for (var form : filing.forms()) {
      var key = new FormKey(department, fiscalYear, form.form());
      forms.add(FormState.of(key, forms.size(), form));
      indicators.addAll(IndicatorState.of(key, form.indicators()));
    }
    return new PartContent(forms, indicators);
  }

  /** What stands in each form's rows, in filed order. */
  Map<FormKey, List<Indicator>> rows() {
    return indicators.stream()
        .collect(
            Collectors.groupingBy(
                IndicatorState::form,
                Collectors.mapping(IndicatorState::content, Collectors.toList())));
  }

  /** The part as a filing that carries nothing else, to be compared with another part. */
  Filing filing(int fiscalYear) {
    var rows = rows();
    var filed =
        forms.stream().map(form -> form.filed(rows.getOrDefault(form.key(), List.of()))).toList();
    return new Filing(null, fiscalYear, null, null, null, null, null, null, filed, null);
  }
}
