package org.jiheng.documents.pdf;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiheng.documents.form.Layout;
import org.jiheng.documents.form.Spellings;
import org.jiheng.documents.form.Terms;
import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.FiscalYears;

/** The printed words by which a header or the first cell of a row is known. */
final class FormWords {

  private static final Layout LAYOUT = Layout.official();
  private static final Pattern YEAR = Pattern.compile("^(?:19|20)\\d\\d\\s*");
  private static final Pattern FIGURE = Pattern.compile("[-−]?[\\d,]+(?:\\.\\d+)?\\s*[%％分]?");

  private static final List<Spellings> PRINTED =
      Stream.of(
              columns(),
              LAYOUT.baseData().amounts().rows().stream().map(Layout.Line::words),
              LAYOUT.funds().rows().values().stream(),
              LAYOUT.byIncome().rows().values().stream(),
              LAYOUT.byExpenditure().rows().values().stream(),
              Stream.of(
                  LAYOUT.baseData().amounts().words(),
                  LAYOUT.baseData().buildings().words(),
                  LAYOUT.baseData().frugality(),
                  LAYOUT.baseData().remark(),
                  LAYOUT.byIncome().words(),
                  LAYOUT.byExpenditure().words(),
                  LAYOUT.objective().words(),
                  LAYOUT.objective().expected(),
                  LAYOUT.objective().actual(),
                  LAYOUT.indicators().words(),
                  LAYOUT.funds().execution(),
                  LAYOUT.overall().funds(),
                  LAYOUT.project().funds(),
                  LAYOUT.total(),
                  LAYOUT.note()))
          .flatMap(words -> words)
          .toList();

  private static Stream<Spellings> columns() {
    return Stream.of(
            LAYOUT.indicators().columns(),
            LAYOUT.funds().columns(),
            LAYOUT.baseData().amounts().columns(),
            LAYOUT.baseData().headcount().columns(),
            LAYOUT.baseData().buildings().columns(),
            LAYOUT.statement().columns(),
            LAYOUT.narrative().columns(),
            LAYOUT.filing().units().columns())
        .map(Map::values)
        .flatMap(Collection::stream);
  }

  private final Terms terms = new Terms(FiscalYears.FIRST, AmountUnit.WAN_YUAN);

  /** Whether a cell says what the form itself prints. */
  boolean isPrinted(String text) {
    return matches(PRINTED, text) || matches(PRINTED, YEAR.matcher(text.strip()).replaceFirst(""));
  }

  /** Whether a table lists the units of a department. */
  boolean isUnits(Element.Table table) {
    var units = List.copyOf(LAYOUT.filing().units().columns().values());
    return table.cells().stream()
        .map(LongTable.Part::cell)
        .filter(cell -> cell.row() == 0)
        .allMatch(cell -> matches(units, cell.said().text()));
  }

  /** The column of a member among the cells of a row, where these are the header of indicators. */
  Optional<Integer> column(List<PieceCell> row, String member) {
    return row.stream()
        .filter(cell -> LAYOUT.indicators().columns().get(member).match(cell.said().text(), terms))
        .map(PieceCell::column)
        .findFirst();
  }

  private boolean matches(List<Spellings> words, String text) {
    return !text.isBlank() && words.stream().anyMatch(each -> each.match(text, terms));
  }

  static boolean isFigure(String text) {
    return FIGURE.matcher(text.strip()).matches();
  }
}
