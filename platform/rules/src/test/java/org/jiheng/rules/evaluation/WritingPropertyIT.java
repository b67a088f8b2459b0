package org.jiheng.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jiheng.filing.Filing;
import org.jiheng.filing.Form;
import org.jiheng.filing.Indicator;
import org.jiheng.filing.json.SampleFilings;
import org.jiheng.rules.scoring.IndicatorScore;

/** How a cell is written changes neither a score nor a finding, and no weight the shares. */
class WritingPropertyIT {

  /** Half of the last digit of a score. */
  private static final BigDecimal ROUNDED = new BigDecimal("0.005");

  private static final List<Filing> FILINGS =
      SampleFilings.names()
          .map(SampleFilings::read)
          .filter(filing -> filing.forms().stream().anyMatch(form -> !form.indicators().isEmpty()))
          .toList();

  private static final Map<Character, Character> RADICALS =
      Map.of('人', '⼈', '长', '⻓', '大', '⼤', '风', '⻛', '用', '⽤', '工', '⼯', '年', '年', '见', '⻅');

  /** What is put into a cell at a place. */
  private static final List<BiFunction<String, Integer, String>> WRITINGS =
      List.of(
          inserting("\u200b"),
          inserting("\u00ad"),
          inserting("\ufe0f"),
          inserting("\u202a"),
          inserting("\u2060"),
          inserting("\ufeff"),
          (cell, at) -> isInNumber(cell, at) ? cell : inserting(" ").apply(cell, at),
          (cell, at) -> isInNumber(cell, at) ? cell : inserting("\u3000").apply(cell, at),
          (cell, at) -> replacing(cell, at, WritingPropertyIT::fullWidth),
          (cell, at) -> replacing(cell, at, WritingPropertyIT::radical));

  private static BiFunction<String, Integer, String> inserting(String sign) {
    return (cell, at) -> cell.substring(0, at) + sign + cell.substring(at);
  }

  private static String replacing(String cell, int at, UnaryOperator<String> change) {
    return at == cell.length()
        ? cell
        : cell.substring(0, at) + change.apply(cell.substring(at, at + 1)) + cell.substring(at + 1);
  }

  private static String fullWidth(String sign) {
    var c = sign.charAt(0);
    return c >= '0' && c <= '9' ? Character.toString(c - '0' + '０') : sign;
  }

  private static String radical(String sign) {
    return RADICALS.getOrDefault(sign.charAt(0), sign.charAt(0)).toString();
  }

  /** A number that a blank tears is another one, or none. */
  private static boolean isInNumber(String cell, int at) {
    return at > 0 && at < cell.length() && isOfNumber(cell, at - 1) && isOfNumber(cell, at);
  }

  private static boolean isOfNumber(String cell, int at) {
    return Character.isDigit(cell.charAt(at)) || ".,".indexOf(cell.charAt(at)) >= 0;
  }

  @Provide
  Arbitrary<Filing> filings() {
    return Arbitraries.of(FILINGS);
  }

  @Provide
  Arbitrary<BiFunction<String, Integer, String>> writings() {
    return Arbitraries.of(WRITINGS);
  }

  @Property(tries = 400)
  void anotherWritingOfEveryCellChangesNothing(
      @ForAll("filings") Filing filing,
      @ForAll("writings") BiFunction<String, Integer, String> writing,
      @ForAll @IntRange(max = 1000) int place) {
    var written =
        withRows(filing, row -> withCells(row, cell -> writing.apply(cell, place(cell, place))));

    assertThat(summary(Evaluated.evaluate(written))).isEqualTo(summary(Evaluated.evaluate(filing)));
  }

  @Property(tries = 100)
  void otherWeightsKeepEveryShare(
      @ForAll("filings") Filing filing, @ForAll @IntRange(min = 2, max = 50) int times) {
    var by = BigDecimal.valueOf(times);
    var plain = Evaluated.evaluate(filing);
    var scaled = Evaluated.evaluate(withRows(filing, row -> withPoints(row, by)));
    for (var i = 0; i < plain.forms().size(); i++) {
      for (var j = 0; j < plain.forms().get(i).indicators().size(); j++) {
        var row = plain.forms().get(i).indicators().get(j);
        assertSameShare(row, scaled.forms().get(i).indicators().get(j), by);
      }
    }
  }

  /** To the digit that rounding leaves. */
  private static void assertSameShare(IndicatorScore one, IndicatorScore scaled, BigDecimal by) {
    assertThat(scaled.basis()).isEqualTo(one.basis());
    assertThat(scaled.explanation().reason()).isEqualTo(one.explanation().reason());
    if (one.ruleScore() != null) {
      assertThat(one.ruleScore().multiply(by).subtract(scaled.ruleScore()).abs())
          .as(one.row().toString())
          .isLessThanOrEqualTo(ROUNDED.multiply(by.add(BigDecimal.ONE)));
    }
  }

  private static Indicator withPoints(Indicator row, BigDecimal by) {
    return new Indicator(
        row.level1(),
        row.level2(),
        row.level3(),
        row.target(),
        row.actual(),
        times(row.weight(), by),
        times(row.selfScore(), by),
        row.tier(),
        row.deviation());
  }

  private static BigDecimal times(BigDecimal points, BigDecimal by) {
    return points == null ? null : points.multiply(by);
  }

  /** Some place in it, for every cell another one. */
  private static int place(String cell, int number) {
    return (number + cell.hashCode() & Integer.MAX_VALUE) % (cell.length() + 1);
  }

  /** All scores and findings without the texts that they show as filed. */
  private static List<String> summary(Evaluation evaluation) {
    var summary = new ArrayList<String>();
    for (var form : evaluation.forms()) {
      summary.add(form.computedTotal() + " " + form.grade());
      form.subtotals()
          .forEach(level1 -> summary.add(level1.toString().replaceFirst("level1=[^,]*", "")));
      for (var row : form.indicators()) {
        summary.add(row.basis() + " " + row.computedScore() + " " + row.explanation().reason());
      }
    }
    for (var finding : evaluation.findings()) {
      summary.add(
          String.join(
              " ",
              finding.code(),
              finding.where(),
              String.valueOf(finding.expected()),
              String.valueOf(finding.found())));
    }
    return summary;
  }

  private static Indicator withCells(Indicator row, UnaryOperator<String> change) {
    return new Indicator(
        changed(row.level1(), change),
        changed(row.level2(), change),
        changed(row.level3(), change),
        changed(row.target(), change),
        changed(row.actual(), change),
        row.weight(),
        row.selfScore(),
        row.tier(),
        changed(row.deviation(), change));
  }

  private static String changed(String cell, UnaryOperator<String> change) {
    return cell == null ? null : change.apply(cell);
  }

  private static Filing withRows(Filing filing, UnaryOperator<Indicator> change) {
    return new Filing(
        filing.department(),
        filing.fiscalYear(),
        filing.ruleProfile(),
        filing.amountUnit(),
        filing.headcount(),
        filing.statement(),
        filing.buildings(),
        filing.baseNotes(),
        filing.forms().stream().map(form -> withRows(form, change)).toList(),
        filing.narrative());
  }

  private static Form withRows(Form form, UnaryOperator<Indicator> change) {
    return new Form(
        form.form(),
        form.name(),
        form.implementingUnit(),
        form.funds(),
        form.byIncome(),
        form.byExpenditure(),
        form.execution(),
        form.objective(),
        form.indicators().stream().map(change).toList(),
        form.stated(),
        form.note());
  }
}
