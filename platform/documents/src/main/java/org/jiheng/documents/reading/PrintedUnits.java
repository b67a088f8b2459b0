package org.jiheng.documents.reading;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiheng.documents.form.Layout;
import org.jiheng.documents.form.Terms;
import org.jiheng.documents.grid.Grid;
import org.jiheng.documents.grid.GridCell;

/** In which unit a sheet prints its amounts: in brackets behind its words, or in a line of it. */
record PrintedUnits(Grid grid, Map<String, GridCell> printed) {

  private static final Layout LAYOUT = Layout.official();
  private static final int LONGEST = 60;
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

  /** What may stand before the unit in either way of printing it. */
  private static final String CURRENCY = "(?:人民币|RMB|¥|:)*";

  private static final String NAME = "([一-鿿]{0,3}元)";
  private static final Pattern UNIT =
      Pattern.compile(
          "单位(?:为|是)?:?"
              + CURRENCY
              + NAME
              + "(?:人民币)?(?![一-鿿])|\\((?:金额)?(?:单位)?"
              + CURRENCY
              + NAME
              + "(?:人民币)?\\)|[/,、]"
              + NAME
              + "\\)?$",
          Pattern.CASE_INSENSITIVE);

  /** Words that end like a unit and are none. */
  private static final Set<String> WORDS = Set.of("单元", "多元", "公元", "状元", "一元", "二元", "三元");

  /** What indicators, objectives and notes speak of is in units of their own. */
  static PrintedUnits of(Grid grid, Terms terms) {
    var headers = new Headers(grid, terms);
    var end =
        Stream.of(
                headers.find(LAYOUT.objective().words()).map(GridCell::row),
                headers.header(LAYOUT.indicators().columns(), "level3", "actual").map(h -> h.row()),
                headers.header(LAYOUT.statement().columns(), "line").map(h -> h.row() + 1))
            .flatMap(Optional::stream)
            .min(Integer::compare)
            .orElse(Integer.MAX_VALUE);
    var above = new PrintedUnits(grid, printed(grid, end));
    return above.isSilent() ? new PrintedUnits(grid, printed(grid, Integer.MAX_VALUE)) : above;
  }

  private static Map<String, GridCell> printed(Grid grid, int end) {
    var printed = new LinkedHashMap<String, GridCell>();
    grid.rows().stream()
        .filter(row -> row < end)
        .flatMap(row -> grid.begin(row).stream())
        .filter(cell -> cell.figure() == null)
        .filter(cell -> cell.text().length() < LONGEST && cell.text().contains("元"))
        .forEach(cell -> said(cell.text()).forEach(unit -> printed.putIfAbsent(unit, cell)));
    return printed;
  }

  private static List<String> said(String text) {
    var plain = BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    return UNIT.matcher(plain)
        .results()
        .map(PrintedUnits::name)
        .filter(u -> !WORDS.contains(u))
        .toList();
  }

  private static String name(MatchResult found) {
    for (var group = 1; group <= found.groupCount(); group++) {
      if (found.group(group) != null) {
        return found.group(group);
      }
    }
    return "";
  }

  /** Empty where the sheet says none, an unknown one or two. */
  Optional<PrintedUnit> only() {
    return printed.size() == 1
        ? Optional.ofNullable(PrintedUnit.of(printed.keySet().iterator().next()))
        : Optional.empty();
  }

  boolean isSilent() {
    return printed.isEmpty();
  }

  /** Adds what is wrong with the units that the sheet prints. */
  void faults(Faults faults) {
    printed.forEach(
        (unit, cell) -> {
          if (PrintedUnit.of(unit) == null) {
            faults.add(grid, cell, "不认识金额单位“" + unit + "”：请改用元、千元、万元、百万元或亿元。");
          }
        });
    if (printed.size() > 1) {
      var cell = List.copyOf(printed.values()).get(1);
      faults.add(grid, cell, "同一张表写了不同的金额单位（" + String.join("、", printed.keySet()) + "）：请统一为一种。");
    }
  }
}
