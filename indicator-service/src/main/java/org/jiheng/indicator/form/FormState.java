package org.jiheng.indicator.form;

import java.util.List;
import org.jiheng.filing.Form;
import org.jiheng.filing.Form.Execution;
import org.jiheng.filing.Form.Objective;
import org.jiheng.filing.Form.Stated;
import org.jiheng.filing.Indicator;
import org.jiheng.filing.PlainFigure;
import org.jiheng.indicator.FormKey;

/**
 * A form in its place, without its indicators and without its money. A group of which every member
 * is blank is null. Two states are equal where nothing that a reader could see differs.
 *
 * @param position the form's place in the filing, from 0
 */
public record FormState(
    FormKey key,
    int position,
    String name,
    String implementingUnit,
    Execution execution,
    Objective objective,
    Stated stated,
    String note) {

  public FormState {
    execution = plain(execution);
    objective = plain(objective);
    stated = plain(stated);
  }

  /** The form in its place with what a filing says of it. */
  public static FormState of(FormKey key, int position, Form filed) {
    return new FormState(
        key,
        position,
        filed.name(),
        filed.implementingUnit(),
        filed.execution(),
        filed.objective(),
        filed.stated(),
        filed.note());
  }

  /** The form as a filing says it, without its money. */
  public Form filed(List<Indicator> rows) {
    return new Form(
        key.form(),
        name,
        implementingUnit,
        null,
        null,
        null,
        execution,
        objective,
        rows,
        stated,
        note);
  }

  private static Execution plain(Execution filed) {
    if (filed == null) {
      return null;
    }
    var plain =
        new Execution(
            PlainFigure.of(filed.weight()),
            PlainFigure.of(filed.statedRate()),
            PlainFigure.of(filed.selfScore()));
    return plain.equals(new Execution(null, null, null)) ? null : plain;
  }

  private static Objective plain(Objective filed) {
    return new Objective(null, null).equals(filed) ? null : filed;
  }

  private static Stated plain(Stated filed) {
    if (filed == null) {
      return null;
    }
    var plain = new Stated(PlainFigure.of(filed.weight()), PlainFigure.of(filed.selfScore()));
    return plain.equals(new Stated(null, null)) ? null : plain;
  }
}
