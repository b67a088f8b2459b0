package org.jiheng.documents.plain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiheng.documents.form.Layout;
import org.jiheng.documents.form.Spellings;
import org.jiheng.documents.form.Terms;
import org.jiheng.documents.pdf.Mark;
import org.jiheng.documents.pdf.PlacedLine;
import org.jiheng.documents.pdf.Spot;
import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.FiscalYears;

/** Attachment 2 or 3 among lines, from its head to its total. */
final class PlainForm {

  private static final Layout LAYOUT = Layout.official();
  private static final List<Spellings> HEAD =
      List.of(
          LAYOUT.overall().department(),
          LAYOUT.project().name(),
          LAYOUT.project().department(),
          LAYOUT.implementingUnit(),
          LAYOUT.code());
  private static final List<String> PHASES = List.of("initial", "annual", "executed");
  private static final List<String> LINE = List.of("weight", "statedRate", "selfScore");

  private final Terms terms = new Terms(FiscalYears.FIRST, AmountUnit.WAN_YUAN);
  private final PlainTable table = new PlainTable();
  private final List<PlacedLine> lines;

  private PlainForm(List<PlacedLine> lines) {
    this.lines = lines;
  }

  static PlainTable of(List<PlacedLine> lines) {
    var form = new PlainForm(lines);
    form.read();
    return form.table;
  }

  private void read() {
    var funds = index(line -> says(line.split("\\s")[0], LAYOUT.funds().columns().get("initial")));
    var objective =
        index(line -> line.startsWith(PlainTable.printed(LAYOUT.objective().expected())));
    var indicators = index(line -> line.startsWith("一级指标"));
    lines.subList(0, funds).forEach(this::head);
    funds(funds, Math.min(objective, indicators));
    objective(objective, indicators);
    indicators(indicators);
  }

  private int index(Predicate<String> wanted) {
    for (var i = 0; i < lines.size(); i++) {
      if (wanted.test(lines.get(i).text())) {
        return i;
      }
    }
    return lines.size();
  }

  private boolean says(String text, Spellings words) {
    return words.match(text, terms);
  }

  /** Spellings of the head, each with what stands behind it. */
  private void head(PlacedLine line) {
    var column = 0;
    var behind = new ArrayList<String>();
    for (String word : line.text().split("\\s+")) {
      if (HEAD.stream().anyMatch(label -> says(word, label))) {
        column = value(column, behind, line);
        table.add(column++, 1, word, Mark.SURE, line);
      } else if (column > 0) {
        behind.add(word);
      }
    }
    if (value(column, behind, line) > 0) {
      table.next();
    }
  }

  private int value(int column, List<String> behind, PlacedLine line) {
    if (column > 0) {
      table.add(column, 1, String.join("", behind), Mark.SURE, line);
      behind.clear();
      return column + 1;
    }
    return column;
  }

  private void funds(int from, int to) {
    if (from == lines.size()) {
      return;
    }
    var unit = lines.subList(0, from + 1).stream().anyMatch(line -> line.text().contains("万元"));
    var header =
        new ArrayList<>(
            List.of(PlainTable.printed(LAYOUT.project().funds()) + (unit ? "（万元）" : "（元）")));
    Stream.concat(PHASES.stream(), LINE.stream())
        .map(member -> PlainTable.printed(LAYOUT.funds().columns().get(member)))
        .forEach(header::add);
    table.row(header, Mark.SURE, lines.get(from));
    for (PlacedLine line : lines.subList(from + 1, to)) {
      var words = List.of(line.text().replaceAll("其中：\\s+", "其中：").split("\\s+"));
      var source = isSource(words.get(0));
      var figures = words.size() - 1;
      var sure = figures == 0 || figures == PHASES.size() || figures == PHASES.size() + LINE.size();
      if (source && figures <= PHASES.size() + LINE.size()) {
        table.row(words, sure ? Mark.SURE : Mark.SPLIT, line);
      } else {
        words.forEach(word -> part(word, line));
      }
    }
  }

  private boolean isSource(String word) {
    return LAYOUT.funds().rows().values().stream().anyMatch(words -> says(word, words));
  }

  /** A part of a breakdown says its amount behind a colon. */
  private void part(String word, PlacedLine line) {
    var label = word.replaceFirst("^其中：", "").replaceFirst("[：:].*", "");
    var known =
        Stream.of(
                LAYOUT.byIncome().rows().values(),
                LAYOUT.byExpenditure().rows().values(),
                List.of(LAYOUT.byIncome().words(), LAYOUT.byExpenditure().words()))
            .flatMap(Collection::stream)
            .anyMatch(words -> says(label, words));
    if (known) {
      table.row(List.of(word), Mark.SURE, line);
    }
  }

  /** Nobody can tell where one half ends and the other begins. */
  private void objective(int from, int to) {
    if (from + 1 >= to) {
      return;
    }
    var first = lines.get(from + 1);
    table.row(
        List.of(
            PlainTable.printed(LAYOUT.objective().words()),
            PlainTable.printed(LAYOUT.objective().expected()),
            PlainTable.printed(LAYOUT.objective().actual())),
        Mark.SURE,
        first);
    var said =
        lines.subList(from + 1, to).stream()
            .map(PlacedLine::text)
            .filter(text -> text.length() > 1)
            .collect(Collectors.joining());
    table.row(List.of("", said, ""), Mark.SPLIT, first);
  }

  private void indicators(int from) {
    if (from == lines.size()) {
      return;
    }
    var columns = LAYOUT.indicators().columns();
    table.row(
        columns.entrySet().stream()
            .filter(column -> !column.getKey().equals("tier"))
            .map(Map.Entry::getValue)
            .map(PlainTable::printed)
            .toList(),
        Mark.SURE,
        lines.get(from));
    var first = from + 1;
    while (first < lines.size() && ClassWords.of(texts(first), ClassWords.FIRST).isEmpty()) {
      first++;
    }
    var rows = lines.subList(first, Math.max(first, lines.size() - 1));
    PlainRows.of(rows).forEach(this::row);
    total(lines.get(lines.size() - 1));
  }

  private List<String> texts(int from) {
    return lines.subList(from, Math.min(lines.size(), from + 3)).stream()
        .map(PlacedLine::text)
        .toList();
  }

  private void row(PlainRow row) {
    var cells = row.cells();
    for (var c = 0; c < cells.size(); c++) {
      var figure = c == 5 || c == 6;
      var sure = row.isSure() || figure;
      var place = row.place();
      var others = sure ? List.<String>of() : row.alternatives(c);
      var mark = sure ? Mark.SURE : Mark.SPLIT;
      table.add(c, 1, new Spot(mark, place.page(), place.box(), cells.get(c), others));
    }
    table.next();
  }

  private void total(PlacedLine line) {
    var words = line.text().split("\\s+");
    table.add(0, 5, words[0], Mark.SURE, line);
    for (var c = 1; c < Math.min(3, words.length); c++) {
      table.add(c + 4, 1, words[c], Mark.SURE, line);
    }
    table.next();
  }
}
