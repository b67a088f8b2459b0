package org.jiheng.facts;

import java.util.ArrayList;
import java.util.List;
import org.jiheng.contracts.FormChanged;
import org.jiheng.contracts.FormFiled;
import org.jiheng.contracts.IndicatorChanged;

/** Filed forms after a single edit. */
final class EditedForms {

  private EditedForms() {}

  static FormFiled with(FormFiled form, FormChanged header) {
    return new FormFiled(
        header.department(),
        header.fiscalYear(),
        header.version(),
        false,
        header.form(),
        header.position(),
        header.name(),
        header.implementingUnit(),
        header.execution(),
        header.objective(),
        form.indicators(),
        header.stated(),
        header.note());
  }

  /**
   * @throws IndexOutOfBoundsException where the form has no such row
   */
  static FormFiled with(FormFiled form, IndicatorChanged row) {
    var rows = new ArrayList<>(form.indicators());
    rows.set(
        row.position(),
        new FormFiled.Row(
            row.level1(),
            row.level2(),
            row.level3(),
            row.target(),
            row.actual(),
            row.weight(),
            row.selfScore(),
            row.tier(),
            row.deviation()));
    return new FormFiled(
        form.department(),
        form.fiscalYear(),
        row.version(),
        false,
        form.form(),
        form.position(),
        form.name(),
        form.implementingUnit(),
        form.execution(),
        form.objective(),
        List.copyOf(rows),
        form.stated(),
        form.note());
  }
}
