package org.jiheng.rules.finding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiheng.filing.Filing;
import org.jiheng.filing.Indicator;
import org.jiheng.filing.StatementEntry;

/**
 * The figures of a text that the filing has as well: amounts, rates, persons, and the counts of
 * indicators of which the words around them speak. Found by their values, and not by the rules.
 */
final class FiledFigures {

  private static final Pattern FIGURE =
      Pattern.compile("(?<![\\d.])(\\d+(?:\\.\\d+)?)\\s*(万|亿)?\\s*([%\\p{IsHan}])");
  private static final Pattern CELL =
      Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(万|亿)?\\s*(\\p{IsHan}|%)?");
  private static final int AROUND = 24;

  private final Filing filing;

  FiledFigures(Filing filing) {
    this.filing = filing;
  }

  List<Span> in(String text) {
    var spans = new ArrayList<Span>();
    FIGURE
        .matcher(text)
        .results()
        .filter(figure -> isFiled(text, figure))
        .forEach(figure -> spans.add(new Span(figure.start(1), figure.end(1))));
    return spans;
  }

  private boolean isFiled(String text, MatchResult figure) {
    var value = value(figure.group(1), figure.group(2));
    return switch (figure.group(3)) {
      case "元" ->
          amounts().anyMatch(amount -> amount.compareTo(value) == 0) || isOfRow(text, figure);
      case "%" -> rates().anyMatch(rate -> rate.compareTo(value) == 0) || isOfRow(text, figure);
      case "年", "月", "日", "号" -> false;
      case "名", "人" ->
          persons().anyMatch(count -> count.compareTo(value) == 0) || isOfRow(text, figure);
      default -> isOfRow(text, figure);
    };
  }

  private static BigDecimal value(String digits, String scale) {
    return new BigDecimal(digits).movePointRight("亿".equals(scale) ? 8 : "万".equals(scale) ? 4 : 0);
  }

  private Stream<BigDecimal> amounts() {
    var statement =
        filing.statement().stream()
            .flatMap(
                line -> Stream.of(line.prior(), line.initial(), line.annual(), line.executed()));
    var funds =
        filing.forms().stream()
            .flatMap(form -> form.funds().stream())
            .flatMap(row -> Stream.of(row.initial(), row.annual(), row.executed()));
    return Stream.concat(statement, funds)
        .filter(Objects::nonNull)
        .map(filing.amountUnit()::toYuan);
  }

  private Stream<BigDecimal> rates() {
    var lines = filing.statement().stream().map(StatementEntry::statedRate);
    var forms =
        filing.forms().stream()
            .map(form -> form.execution() == null ? null : form.execution().statedRate());
    var staff = Stream.ofNullable(filing.headcount()).map(count -> count.statedRate());
    return Stream.of(lines, forms, staff).flatMap(rate -> rate).filter(Objects::nonNull);
  }

  private Stream<BigDecimal> persons() {
    return Stream.ofNullable(filing.headcount())
        .flatMap(count -> Stream.of(count.authorized(), count.actual()));
  }

  /** An indicator's actual is that, and its name shares three characters with the words around. */
  private boolean isOfRow(String text, MatchResult figure) {
    var from = Math.max(0, figure.start() - AROUND);
    var around =
        text.substring(from, Math.min(text.length(), figure.end() + AROUND / 2))
            .replaceAll("\\s", "");
    return filing.forms().stream()
        .flatMap(form -> form.indicators().stream())
        .filter(row -> row.actual() != null && row.level3() != null)
        .anyMatch(row -> isSame(row, figure) && shares(row.level3(), around));
  }

  private static boolean isSame(Indicator row, MatchResult figure) {
    var cell = CELL.matcher(row.actual().strip());
    return cell.lookingAt()
        && figure.group(3).equals(cell.group(3))
        && value(cell.group(1), cell.group(2)).compareTo(value(figure.group(1), figure.group(2)))
            == 0;
  }

  private static boolean shares(String name, String around) {
    for (var at = 0; at + 3 <= name.length(); at++) {
      if (around.contains(name.substring(at, at + 3))) {
        return true;
      }
    }
    return false;
  }
}
