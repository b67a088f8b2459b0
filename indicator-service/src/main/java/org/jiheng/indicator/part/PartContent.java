package org.jiheng.indicator.part;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jiheng.filing.Filing;
import org.jiheng.filing.Form;
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

  /** The part as a filing that carries nothing else, to be compared with another part. */
  Filing filing(int fiscalYear) {
    var rows = indicators.stream().collect(Collectors.groupingBy(IndicatorState::form));
    var filed =
        forms.stream().map(form -> filed(form, rows.getOrDefault(form.key(), List.of()))).toList();
    return new Filing(null, fiscalYear, null, null, null, null, null, null, filed, null);
  }

  private static Form filed(FormState form, List<IndicatorState> rows) {
    return form.filed(rows.stream().map(IndicatorState::content).toList());
  }
}
