package org.jiheng.documents.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jiheng.documents.table.Cell;
import org.jiheng.documents.table.Role;
import org.jiheng.documents.table.TableRow;
import org.jiheng.filing.Form;
import org.jiheng.filing.Indicator;

/** The indicators of a form: classes that follow each other are one cell. */
final class IndicatorRows {

  private static final Layout.Indicators LAYOUT = Layout.official().indicators();
  private static final List<Integer> WIDTHS = List.of(11, 11, 21, 16, 16, 7, 10, 18);
  private static final List<Integer> TIERED = List.of(11, 11, 19, 14, 14, 7, 10, 11, 14);

  private final List<Indicator> indicators;
  private final Terms terms;
  private final FormCalculations calculations;
  private final boolean tiered;

  /**
   * @param calculations of rows that are to be filled in, and so have every column; null of others
   */
  IndicatorRows(List<Indicator> indicators, Terms terms, FormCalculations calculations) {
    this.indicators = indicators;
    this.terms = terms;
    this.calculations = calculations;
    this.tiered = calculations != null || indicators.stream().anyMatch(row -> row.tier() != null);
  }

  List<Integer> widths() {
    return tiered ? TIERED : WIDTHS;
  }

  int width() {
    return widths().size();
  }

  List<TableRow> rows() {
    var rows = new ArrayList<TableRow>();
    rows.add(TableRow.of(Cell.label(LAYOUT.words().printed(terms), width())));
    rows.add(
        new TableRow(
            LAYOUT.columns().entrySet().stream()
                .filter(column -> tiered || !column.getKey().equals("tier"))
                .map(column -> Cell.label(column.getValue().printed(terms), 1))
                .toList(),
            true));
    for (var i = 0; i < indicators.size(); i++) {
      rows.add(row(i));
    }
    return rows;
  }

  TableRow total(Form.Stated stated) {
    return TableRow.of(
        Cell.label(Layout.official().total().printed(terms), 5),
        total(stated == null ? null : stated.weight(), FormCalculations.WEIGHT),
        total(stated == null ? null : stated.selfScore(), FormCalculations.SCORE),
        Cell.of(Role.TEXT, null, width() - 7));
  }

  private Cell total(BigDecimal stated, String points) {
    var cell = Cell.figure(stated, 1).open();
    return calculations == null ? cell : calculations.total(cell, points, indicators.size());
  }

  private TableRow row(int i) {
    var row = indicators.get(i);
    var cells = Stream.<Cell>builder();
    if (i == 0 || !sameClass(i, i - 1)) {
      cells.add(Cell.of(Role.CENTRED, row.level1(), 1).down(run(i, false)));
    }
    if (i == 0 || !sameGroup(i, i - 1)) {
      cells.add(Cell.of(Role.CENTRED, row.level2(), 1).down(run(i, true)).open());
    }
    cells
        .add(Cell.of(Role.TEXT, row.level3(), 1).open())
        .add(Cell.of(Role.CENTRED, row.target(), 1).open())
        .add(Cell.of(Role.CENTRED, row.actual(), 1).open())
        .add(Cell.figure(row.weight(), 1).open().named(FormCalculations.WEIGHT + i))
        .add(Cell.figure(row.selfScore(), 1).open().named(FormCalculations.SCORE + i));
    if (tiered) {
      cells.add(
          Cell.of(
                  Role.CENTRED,
                  row.tier() == null ? null : LAYOUT.tiers().get(row.tier()).printed(terms),
                  1)
              .open(tiers()));
    }
    cells.add(Cell.of(Role.TEXT, row.deviation(), 1).open());
    return new TableRow(cells.build().toList(), false);
  }

  private Cell.Input tiers() {
    var words = LAYOUT.tiers().values().stream().map(tier -> tier.printed(terms)).toList();
    return new Cell.Input(words, LAYOUT.tierHint());
  }

  private int run(int from, boolean group) {
    var to = from + 1;
    while (to < indicators.size() && (group ? sameGroup(to, from) : sameClass(to, from))) {
      to++;
    }
    return to - from;
  }

  private boolean sameClass(int one, int other) {
    return Objects.equals(indicators.get(one).level1(), indicators.get(other).level1());
  }

  private boolean sameGroup(int one, int other) {
    return sameClass(one, other)
        && Objects.equals(indicators.get(one).level2(), indicators.get(other).level2());
  }
}
