package org.jiheng.indicator.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jiheng.filing.Indicator;
import org.jiheng.filing.PlainFigure;
import org.jiheng.indicator.FormKey;

/**
 * A row of a form in its place. Two states are equal where nothing that a reader could see differs.
 *
 * @param ordinal counts the rows of the same path in the form, from 0
 * @param position the row's place in the form, from 0
 */
public record IndicatorState(UUID id, FormKey form, int ordinal, int position, Indicator content) {

  public IndicatorState {
    content = plain(content);
  }

  /** The rows of a form in filed order, each with its identity. */
  public static List<IndicatorState> of(FormKey form, List<Indicator> rows) {
    var states = new ArrayList<IndicatorState>(rows.size());
    var equals = new HashMap<List<String>, Integer>();
    for (var row : rows) {
      var path = Arrays.asList(row.level1(), row.level2(), row.level3());
      var ordinal = equals.merge(path, 1, Integer::sum) - 1;
      var id = IndicatorId.of(form, row.level1(), row.level2(), row.level3(), ordinal);
      states.add(new IndicatorState(id, form, ordinal, states.size(), row));
    }
    return states;
  }

  /** The subject of the row's events. */
  public String subject() {
    return form.subject() + "/indicators/" + id;
  }

  private static Indicator plain(Indicator row) {
    return new Indicator(
        row.level1(),
        row.level2(),
        row.level3(),
        row.target(),
        row.actual(),
        PlainFigure.of(row.weight()),
        PlainFigure.of(row.selfScore()),
        row.tier(),
        row.deviation());
  }
}
