package org.jiheng.documents.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiheng.documents.form.Layout;
import org.jiheng.documents.form.Terms;
import org.jiheng.documents.grid.Grid;
import org.jiheng.documents.grid.GridCell;

/**
 * Reads the amounts by nature of income and of expenditure: each stands to the right of its words,
 * or behind them in the same cell. A figure that belongs to no words is a fault.
 */
final class BreakdownReader {

  private static final Layout LAYOUT = Layout.official();
  private static final Map<String, Layout.Breakdown> BREAKDOWNS =
      Map.of("byIncome", LAYOUT.byIncome(), "byExpenditure", LAYOUT.byExpenditure());

  /** The words, and behind them an amount with or without a colon. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "^(.*?[^\\s：:￥¥+-])[\\s\\p{Z}]*(?:[：:]|(?=[\\d０-９￥¥+-]))(.*)$", Pattern.DOTALL);

  private static final Pattern AMONG = Pattern.compile("^[\\s\\p{Z}]*其中[：:][\\s\\p{Z}]*");
  private static final Pattern DIGIT = Pattern.compile("\\d");

  private final Grid grid;
  private final Values values;
  private final Headers headers;
  private final Terms terms;
  private final Set<GridCell> taken = new HashSet<>();

  BreakdownReader(Values values, Headers headers) {
    this.grid = values.grid();
    this.values = values;
    this.headers = headers;
    this.terms = headers.terms();
  }

  void read(PlacedObject form) {
    var end = end();
    var cells = new ArrayList<GridCell>();
    for (String member : List.of("byIncome", "byExpenditure")) {
      var layout = BREAKDOWNS.get(member);
      var amounts = values.object();
      start(layout)
          .ifPresent(
              start ->
                  between(start, end)
                      .forEach(
                          cell -> {
                            cells.add(cell);
                            amounts(amounts, layout, cell);
                          }));
      Tree.put(form, member, amounts);
    }
    cells.stream().distinct().filter(this::isLeftOver).forEach(this::leftOver);
  }

  private int end() {
    return Stream.of(
            headers.find(LAYOUT.objective().words()).map(GridCell::row),
            headers
                .header(LAYOUT.indicators().columns(), "level3", "actual")
                .map(Headers.Header::row))
        .flatMap(Optional::stream)
        .min(Integer::compare)
        .orElse(Integer.MAX_VALUE);
  }

  private Optional<Integer> start(Layout.Breakdown layout) {
    return grid.rows().stream()
        .filter(row -> grid.begin(row).stream().anyMatch(cell -> begins(layout, cell)))
        .findFirst();
  }

  private boolean begins(Layout.Breakdown layout, GridCell cell) {
    return cell.text().lines().anyMatch(line -> layout.words().match(label(line), terms));
  }

  private List<GridCell> between(int start, int end) {
    return grid.rows().stream()
        .filter(row -> row >= start && row < end)
        .flatMap(row -> grid.begin(row).stream())
        .toList();
  }

  private void amounts(PlacedObject amounts, Layout.Breakdown layout, GridCell cell) {
    for (String line : cell.text().split("\n")) {
      var said = AMONG.matcher(line).replaceFirst("");
      key(layout, said)
          .ifPresent(
              key -> {
                taken.add(cell);
                amount(key, said, cell).ifPresent(read -> amounts.put(key, read));
              });
    }
  }

  private Optional<Read> amount(String key, String said, GridCell cell) {
    var behind = behind(said);
    if (!behind.isBlank()) {
      var inside =
          new GridCell(
              cell.row(), cell.column(), cell.rows(), cell.columns(), behind, null, false, null);
      return Optional.ofNullable(values.amount(inside));
    }
    var right = headers.right(cell);
    if (right == null || isLabel(right) || cell.text().strip().contains("\n")) {
      return Optional.empty();
    }
    taken.add(right);
    return Optional.ofNullable(values.amount(right));
  }

  private Optional<String> key(Layout.Breakdown layout, String said) {
    var label = label(said);
    if (layout.words().match(label, terms)) {
      return Optional.of("total");
    }
    return layout.rows().entrySet().stream()
        .filter(row -> row.getValue().match(label, terms))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static String label(String said) {
    var parts = BEHIND.matcher(AMONG.matcher(said).replaceFirst(""));
    return parts.matches() ? parts.group(1) : said;
  }

  private static String behind(String said) {
    var parts = BEHIND.matcher(said);
    return parts.matches() ? parts.group(2) : "";
  }

  private boolean isLabel(GridCell cell) {
    return cell.text()
        .lines()
        .anyMatch(
            line -> BREAKDOWNS.values().stream().anyMatch(layout -> key(layout, line).isPresent()));
  }

  private boolean isLeftOver(GridCell cell) {
    return !taken.contains(cell)
        && !cell.isBlank()
        && (cell.figure() != null || DIGIT.matcher(ShownFigure.bare(cell.text())).find());
  }

  private void leftOver(GridCell cell) {
    values.faults().add(grid, cell, "没有认出这里的数属于哪一项收入或支出：请写在对应项目的右边。");
  }
}
