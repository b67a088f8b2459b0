package org.jiheng.documents.reading;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jiheng.documents.form.Layout;
import org.jiheng.documents.form.Terms;
import org.jiheng.documents.form.Words;
import org.jiheng.documents.grid.Grid;
import org.jiheng.documents.grid.GridCell;
import org.jiheng.filing.Form;

/** Reads attachment 2 or 3. */
final class FormReader {

  private static final Layout LAYOUT = Layout.official();
  private static final Pattern AMOUNT = Pattern.compile("([^：:]+)[：:]\\s*([-+\\d.,]*)\\s*");

  private final Grid grid;
  private final Values values;
  private final Headers headers;
  private final Terms terms;
  private final PlacedObject form;

  FormReader(Values values, Terms terms) {
    this.grid = values.grid();
    this.values = values;
    this.terms = terms;
    this.headers = new Headers(grid, terms);
    this.form = values.object();
  }

  /** Whether a grid is a project's form and not the department's own. */
  static boolean isProject(Grid grid, Terms terms) {
    return new Headers(grid, terms).find(LAYOUT.project().name()).isPresent();
  }

  /** The department that the form's head prints. */
  static Optional<GridCell> department(Grid grid, Terms terms) {
    var headers = new Headers(grid, terms);
    return headers
        .find(LAYOUT.overall().department())
        .or(() -> headers.find(LAYOUT.project().department()))
        .map(headers::right);
  }

  /** The form; its code is left out where the document does not say it. */
  PlacedObject read() {
    if (isProject(grid, terms)) {
      fact("form", LAYOUT.code());
      fact("name", LAYOUT.project().name());
    } else {
      form.put("form", Read.of(Form.OVERALL, Place.of(grid)));
      fact("name", LAYOUT.overall().name());
    }
    fact("implementingUnit", LAYOUT.implementingUnit());
    var funds = new FundsReader(values, headers);
    funds.read(form);
    breakdown("byIncome", LAYOUT.byIncome());
    breakdown("byExpenditure", LAYOUT.byExpenditure());
    objective();
    new IndicatorReader(values, headers, terms).read(form);
    note();
    return form;
  }

  private void fact(String member, Words words) {
    headers
        .find(words)
        .ifPresent(label -> Tree.put(form, member, values.text(headers.right(label))));
  }

  /** Each amount stands to the right of its words, or behind them in the same cell. */
  private void breakdown(String member, Layout.Breakdown layout) {
    PlacedObject amounts = values.object();
    var first = start(layout);
    if (first.isEmpty()) {
      return;
    }
    var end = headers.find(LAYOUT.objective().words()).map(GridCell::row).orElse(Integer.MAX_VALUE);
    for (int row : grid.rows()) {
      if (row >= first.get() && row < end) {
        for (GridCell cell : grid.begin(row)) {
          amount(amounts, "total", layout.words(), cell);
          layout.rows().forEach((key, words) -> amount(amounts, key, words, cell));
        }
      }
    }
    Tree.put(form, member, amounts);
  }

  private Optional<Integer> start(Layout.Breakdown layout) {
    return grid.rows().stream()
        .filter(
            row ->
                grid.begin(row).stream().anyMatch(cell -> layout.words().match(label(cell), terms)))
        .findFirst();
  }

  private static String label(GridCell cell) {
    var parts = AMOUNT.matcher(cell.text());
    return parts.matches() ? parts.group(1) : cell.text();
  }

  private void amount(PlacedObject amounts, String key, Words words, GridCell cell) {
    for (String line : cell.text().split("\n")) {
      String said = line.strip().replaceFirst("^其中[：:]\\s*", "");
      var parts = AMOUNT.matcher(said);
      boolean behind = parts.matches() && !parts.group(2).isEmpty();
      if (behind && words.match(parts.group(1), terms)) {
        var inside = GridCell.text(cell.row(), cell.column(), parts.group(2));
        Tree.put(amounts, key, values.amount(inside));
      } else if (words.match(said, terms) && amounts.get(key) == null) {
        GridCell right = headers.right(cell);
        if (right != null && (right.figure() != null || looksLikeAmount(right))) {
          Tree.put(amounts, key, values.amount(right));
        }
      }
    }
  }

  private static boolean looksLikeAmount(GridCell cell) {
    return !cell.text().isEmpty() && cell.text().strip().chars().allMatch(c -> c < 0x80);
  }

  private void objective() {
    PlacedObject objective = values.object();
    for (var side :
        Map.of("expected", LAYOUT.objective().expected(), "actual", LAYOUT.objective().actual())
            .entrySet()) {
      headers
          .find(side.getValue())
          .ifPresent(
              label -> Tree.put(objective, side.getKey(), values.text(headers.below(label))));
    }
    Tree.put(form, "objective", objective);
  }

  private void note() {
    new Remarks(values, headers)
        .read(LAYOUT.note(), LAYOUT.printedNote())
        .ifPresent(note -> form.put("note", note));
  }
}
