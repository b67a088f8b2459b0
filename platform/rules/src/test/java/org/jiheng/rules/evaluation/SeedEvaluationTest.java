package org.jiheng.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jiheng.filing.json.SampleFilings;
import org.jiheng.rules.finding.Finding;
import org.jiheng.rules.finding.Rule;
import org.jiheng.rules.finding.Severity;
import org.jiheng.rules.scoring.Basis;
import org.jiheng.rules.scoring.FormScore;
import org.jiheng.rules.scoring.IndicatorScore;
import org.jiheng.rules.scoring.Notation;
import org.jiheng.testing.Golden;
import org.junit.jupiter.api.Test;

class SeedEvaluationTest {

  private final Evaluation evaluation = Evaluated.evaluate(SampleFilings.seed());

  @Test
  void theTotalsAreTheReports() {
    assertThat(evaluation.forms())
        .extracting(
            form -> Notation.number(form.execution().rate()),
            form -> Notation.number(form.execution().computedScore()),
            form -> Notation.number(form.selfTotal()),
            form -> Notation.number(form.computedTotal()),
            form -> Notation.number(form.statedTotal()),
            FormScore::grade)
        .containsExactly(
            tuple("87.82", "8.8", "98.8", "98.8", "98.8", "优"),
            tuple("96.25", "9.6", "99.6", "99.6", "99.6", "优"),
            tuple("96.97", "9.7", "99.7", "99.7", "99.7", "优"),
            tuple("55.89", "5.6", "92.6", "92.6", "92.6", "优"));
    assertThat(evaluation.score()).isEqualByComparingTo("98.8");
    assertThat(evaluation.grade()).isEqualTo("优");
  }

  @Test
  void noRowGetsAnotherScoreThanTheReportGivesIt() {
    assertThat(rows()).hasSize(180);
    assertThat(rows())
        .allSatisfy(
            row ->
                assertThat(row.computedScore())
                    .as(row.explanation().text())
                    .isEqualByComparingTo(row.row().selfScore()));
  }

  @Test
  void onlyRowsWhoseActualIsASentenceStayUnmeasured() {
    var unmeasured = rows().stream().filter(row -> row.basis() == Basis.NOT_COMPUTED).toList();
    assertThat(180 - unmeasured.size()).isGreaterThanOrEqualTo(155);
    Golden.matches(
        "seed/not-computed.txt",
        unmeasured.stream().map(row -> row.explanation().text()).collect(Collectors.joining("\n")));
  }

  @Test
  void theThreeSumsOffByAHundredthAreWarnings() {
    assertThat(evaluation.findings())
        .filteredOn(finding -> finding.rule() == Rule.SUM)
        .extracting(Finding::severity, Finding::where, f -> Notation.number(f.expected()))
        .containsExactly(
            tuple(Severity.WARNING, "/statement/0/executed", "13714.57"),
            tuple(Severity.WARNING, "/statement/16/executed", "4866.83"),
            tuple(Severity.WARNING, "/forms/0/byExpenditure/project", "5329.01"));
  }

  @Test
  void rulesThatTheReportKeepsFindNothing() {
    assertThat(evaluation.findings())
        .extracting(Finding::rule)
        .doesNotContainAnyElementsOf(
            List.of(
                Rule.SUM_PART,
                Rule.RATE,
                Rule.RATE_OVER_100,
                Rule.EXECUTION_SCORE,
                Rule.TOTAL_SCORE,
                Rule.WEIGHT_SUM,
                Rule.SCORE_RANGE,
                Rule.SCORE_MISMATCH,
                Rule.NO_REASON,
                Rule.MISSING));
  }

  @Test
  void whatTheReportBreaksIsFoundRuleByRule() {
    var counts =
        evaluation.findings().stream()
            .collect(Collectors.groupingBy(Finding::rule, Collectors.counting()));
    assertThat(counts)
        .containsEntry(Rule.SUM, 3L)
        .containsEntry(Rule.NOT_MEASURED, 14L)
        .containsEntry(Rule.FAR_EXCEEDED, 30L)
        .containsEntry(Rule.DIRECTION, 1L)
        .containsEntry(Rule.MISPLACED, 3L)
        .containsEntry(Rule.DUPLICATE, 3L)
        .containsEntry(Rule.CROSS_FORM, 2L)
        .containsEntry(Rule.UNEXPLAINED_CHANGE, 2L)
        .containsEntry(Rule.CARRY_OVER, 1L)
        .containsEntry(Rule.NARRATIVE, 4L)
        .containsEntry(Rule.NO_EXPLANATION, 1L);
  }

  @Test
  void whatTheTextContradictsIsFoundAtItsPlace() {
    assertThat(evaluation.findings())
        .filteredOn(finding -> finding.rule() == Rule.NARRATIVE)
        .extracting(Finding::code, Finding::where)
        .containsExactly(
            tuple("AMOUNT_OF_ANOTHER_YEAR", "/narrative/1/text"),
            tuple("RATE_NOT_GIVEN", "/narrative/5/text"),
            tuple("CONTAINED_PART_BLANK", "/narrative/5/text"),
            tuple("DENIED_BUT_COUNTED", "/forms/1/objective/actual"));
  }

  @Test
  void theWholeAnswerIsTheGoldenOne() {
    var again = Evaluated.evaluate(SampleFilings.seed());
    assertThat(json(again)).isEqualTo(json(evaluation));
    Golden.matches("seed/evaluation.json", json(evaluation));
  }

  private static String json(Evaluation evaluation) {
    var header =
        new Header(
            "431053",
            "湖南省科学技术协会",
            2024,
            "hunan-2024",
            1,
            1,
            "0000",
            null,
            "DRAFT",
            Instant.parse("2026-11-23T08:00:00Z"));
    var view = EvaluationView.of(evaluation, header, RowReviews.NONE);
    return new String(EvaluationJson.bytes(view), StandardCharsets.UTF_8);
  }

  private List<IndicatorScore> rows() {
    return evaluation.forms().stream().flatMap(form -> form.indicators().stream()).toList();
  }
}
