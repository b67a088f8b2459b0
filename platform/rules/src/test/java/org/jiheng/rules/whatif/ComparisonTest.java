package org.jiheng.rules.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.Filing;
import org.jiheng.rules.evaluation.Draft;
import org.jiheng.rules.evaluation.Evaluated;
import org.jiheng.rules.profile.RuleProfile;
import org.jiheng.rules.whatif.WhatIfResult.FindingMove;
import org.jiheng.rules.whatif.WhatIfResult.GradeMove;
import org.jiheng.rules.whatif.WhatIfResult.Mover;
import org.jiheng.rules.whatif.WhatIfResult.RowMove;
import org.jiheng.rules.whatif.WhatIfResult.RuleMove;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final RuleProfile IN_FORCE = Evaluated.profile("mof-2020");
  private static final RuleProfile LINEAR =
      Evaluated.profile("mof-2020", "{\"reverseRule\": \"LINEAR\"}");
  private static final RuleProfile STRICT =
      Evaluated.profile(
          "mof-2020",
          "{\"grades\": [{\"name\": \"优\", \"from\": 99}, {\"name\": \"良\", \"from\": 0}]}");

  private final Comparison comparison = new Comparison(List.of("优", "良", "中", "差"));

  @Test
  void aRowThatIsScoredOtherwiseIsToldWithItsReason() {
    comparison.add(trial("1", costs("150"), LINEAR));
    comparison.add(trial("2", costs("100"), LINEAR));

    var result = comparison.result();

    assertThat(result.departments()).isEqualTo(2);
    assertThat(result.moved()).isEqualTo(1);
    assertThat(result.regraded()).isZero();
    assertThat(result.meanBefore()).isEqualByComparingTo("98.34");
    assertThat(result.meanAfter()).isEqualByComparingTo("97.5");
    assertThat(result.grades()).containsExactly(new GradeMove("优", "优", 2));
    assertThat(result.rules())
        .singleElement()
        .satisfies(
            rule -> {
              assertThat(rule.code()).isEqualTo("REVERSE_LINEAR");
              assertThat(rule.points()).isEqualByComparingTo("-1.67");
              assertThat(rule.example().department()).isEqualTo("1");
              assertThat(rule.example().explanation()).contains("成本", "150");
            })
        .extracting(RuleMove::rows, RuleMove::departments)
        .containsExactly(1, 1);
    var mover = result.movers().get(0);
    assertThat(mover.department().name()).isEqualTo("测试部门");
    assertThat(mover.rows())
        .extracting(RowMove::where, RowMove::name, RowMove::codeBefore, RowMove::code)
        .containsExactly(tuple("/forms/0/indicators/1", "成本", "REVERSE_RATIO", "REVERSE_LINEAR"));
  }

  @Test
  void otherBoundsOfGradesMoveWhatScoresTheSame() {
    comparison.add(trial("1", costs("150"), STRICT));
    comparison.add(trial("2", costs("100"), STRICT));

    var result = comparison.result();

    assertThat(result.grades())
        .containsExactly(new GradeMove("优", "优", 1), new GradeMove("优", "良", 1));
    assertThat(result.regraded()).isEqualTo(1);
    assertThat(result.rules()).isEmpty();
    assertThat(result.movers()).extracting(Mover::changesGrade).containsExactly(true);
  }

  @Test
  void whatHasNoScoreIsInNoMean() {
    comparison.add(trial("1", new Draft().row("≥1", "1", null, null).filing(), LINEAR));

    assertThat(comparison.result().meanBefore()).isNull();
    assertThat(comparison.result().grades()).containsExactly(new GradeMove(null, null, 1));
    assertThat(comparison.result().moved()).isZero();
  }

  @Test
  void onlyTheFarthestAreKeptAndTheOthersAreCounted() {
    for (var i = 0; i < WhatIfResult.MOVERS + 100; i++) {
      comparison.add(trial("%04d".formatted(i), costs(i < 3 ? "190" : "150"), LINEAR));
    }

    var result = comparison.result();

    assertThat(result.movers()).hasSize(WhatIfResult.MOVERS);
    assertThat(result.untold()).isEqualTo(100);
    assertThat(result.movers().subList(0, 3))
        .extracting(mover -> mover.department().code())
        .containsExactly("0000", "0001", "0002");
  }

  @Test
  void veryLongNamesAreToldByTheirBeginning() {
    var filing =
        new Draft()
            .row("产出指标", "成本指标", "长".repeat(5_000), "≤100元", "150元", "100", "100", null, null)
            .filing();
    comparison.add(trial("1", filing, LINEAR));

    var row = comparison.result().movers().get(0).rows().get(0);

    assertThat(row.name()).hasSize(82).endsWith("长……");
    assertThat(row.scoreAfter()).isEqualByComparingTo(new BigDecimal("50"));
  }

  @Test
  void aCapAloneIsToldAsTheCauseWhetherItComesOrGoes() {
    var slow =
        new Draft().row("10次", "10次", "90", "90").execution("100", "75", null, "7.5").filing();
    var capped =
        Evaluated.profile("mof-2020", "{\"executionCaps\": [{\"below\": 0.8, \"total\": 89}]}");
    comparison.add(trial("1", slow, capped));

    var result = comparison.result();

    assertThat(result.movers().get(0).rows())
        .extracting(RowMove::where, RowMove::name, RowMove::scoreBefore, RowMove::code)
        .containsExactly(tuple("/forms/0", null, null, "EXECUTION_CAP"));
    assertThat(result.rules()).extracting(RuleMove::code).containsExactly("EXECUTION_CAP");
    assertThat(result.rules().get(0).points()).isEqualByComparingTo("-8.5");
    assertThat(result.rules().get(0).example().explanation()).contains("89");
    var lifted = new Comparison(List.of("优", "良", "中", "差"));
    lifted.add(
        new Trial(
            new DepartmentYear("1", 2024),
            "甲",
            Evaluated.evaluate(slow, capped),
            Evaluated.evaluate(slow, IN_FORCE)));
    assertThat(lifted.result().rules().get(0).points()).isEqualByComparingTo("8.5");
    assertThat(lifted.result().movers().get(0).rows())
        .extracting(RowMove::scoreAfter, RowMove::codeBefore)
        .containsExactly(tuple(null, "EXECUTION_CAP"));
  }

  @Test
  void rowsDepartmentsAndPointsOfAReasonAreAddedUp() {
    comparison.add(trial("1", twoCosts("150", "180"), LINEAR));
    comparison.add(trial("2", twoCosts("150", "150"), LINEAR));
    comparison.add(trial("3", twoCosts("100", "100"), LINEAR));

    var result = comparison.result();

    assertThat(comparison.departments()).isEqualTo(3);
    assertThat(result.rules())
        .extracting(RuleMove::code, RuleMove::rows, RuleMove::departments)
        .containsExactly(tuple("REVERSE_LINEAR", 4, 2));
    assertThat(result.rules().get(0).points()).isEqualByComparingTo("-8.57");
    assertThat(result.rules().get(0).example().where()).isEqualTo("/forms/0/indicators/2");
    assertThat(result.movers().get(0).rows())
        .extracting(RowMove::name, RowMove::scoreBefore, RowMove::scoreAfter)
        .containsExactly(
            tuple("成本1", new BigDecimal("5.56"), new BigDecimal("2")),
            tuple("成本0", new BigDecimal("6.67"), new BigDecimal("5")));
  }

  @Test
  void ofTheRowsOfADepartmentTheFirstFiveAreToldAndTheOthersCounted() {
    var draft = new Draft().named("数量", "≥1个", "1个", "30", "30");
    for (var i = 0; i < 7; i++) {
      draft.row("产出指标", "成本指标", "成本" + i, "≤100元", 110 + 10 * i + "元", "10", "10", null, null);
    }
    comparison.add(trial("1", draft.filing(), LINEAR));

    var mover = comparison.result().movers().get(0);

    assertThat(mover.rows()).hasSize(5);
    assertThat(mover.untoldRows()).isEqualTo(2);
    assertThat(mover.rows().get(0).name()).isEqualTo("成本6");
  }

  @Test
  void findingsThatComeAreCountedOverAllDepartmentsAndThoseThatStayAreNot() {
    var generous = Evaluated.profile("mof-2020", "{\"farExceeded\": 3}");
    comparison.add(trial("1", exceeded("20", "25"), generous));
    comparison.add(trial("2", exceeded("20", "40"), generous));

    var result = comparison.result();

    assertThat(result.findings()).containsExactly(new FindingMove("FAR_EXCEEDED", 4, 1));
    assertThat(result.movers()).isEmpty();
    var mover = Movement.of(trial("1", exceeded("20", "25"), generous)).mover();
    assertThat(mover.findings()).containsExactly(new FindingMove("FAR_EXCEEDED", 2, 0));
  }

  @Test
  void movesOfGradesStandInTheOrderOfTheGradesAndNoneLast() {
    comparison.add(trial("1", new Draft().row("≥1", "1", null, null).filing(), STRICT));
    for (var claim : List.of("100", "92", "85", "70", "10")) {
      comparison.add(
          trial(claim, new Draft().row("100次", claim + "次", "100", claim).filing(), STRICT));
    }

    assertThat(comparison.result().grades())
        .containsExactly(
            new GradeMove("优", "优", 1),
            new GradeMove("优", "良", 1),
            new GradeMove("良", "良", 1),
            new GradeMove("中", "良", 1),
            new GradeMove("差", "良", 1),
            new GradeMove(null, null, 1));
  }

  @Test
  void theExecutionLineIsARowWithoutAName() {
    var slow =
        new Draft().row("10次", "10次", "90", "90").execution("100", "75", null, "7.5").filing();
    var passing = Evaluated.profile("mof-2020", "{\"executionPassLine\": 0.6}");
    comparison.add(trial("1", slow, passing));

    var row = comparison.result().movers().get(0).rows().get(0);

    assertThat(row.where()).isEqualTo("/forms/0/execution");
    assertThat(row.name()).isNull();
    assertThat(row.scoreBefore()).isEqualByComparingTo("7.5");
    assertThat(row.scoreAfter()).isEqualByComparingTo("3.75");
  }

  @Test
  void aScoreThatComesOrGoesMovesFartherThanAnyThatStays() {
    assertThat(Step.size(null, BigDecimal.ONE)).isEqualByComparingTo("1000");
    assertThat(Step.size(BigDecimal.ONE, null)).isEqualByComparingTo("1000");
    assertThat(Step.size(BigDecimal.ONE, BigDecimal.TEN)).isEqualByComparingTo("9");
    assertThat(Step.size(null, null)).isEqualByComparingTo("0");
  }

  @Test
  void aNameOfEightyCharactersIsToldWhole() {
    var filing =
        new Draft()
            .row("产出指标", "成本指标", "长".repeat(80), "≤100元", "150元", "100", "100", null, null)
            .filing();
    comparison.add(trial("1", filing, LINEAR));

    assertThat(comparison.result().movers().get(0).rows().get(0).name()).isEqualTo("长".repeat(80));
  }

  private static Filing exceeded(String one, String other) {
    return new Draft()
        .named("甲", "10次", one + "次", "50", "50")
        .named("乙", "10次", other + "次", "50", "50")
        .filing();
  }

  private static Filing twoCosts(String one, String other) {
    return new Draft()
        .named("数量", "≥1个", "1个", "80", "80")
        .row("产出指标", "成本指标", "成本0", "≤100元", one + "元", "10", "10", null, null)
        .row("产出指标", "成本指标", "成本1", "≤100元", other + "元", "10", "10", null, null)
        .filing();
  }

  private static Filing costs(String actual) {
    return new Draft()
        .named("数量", "≥1个", "1个", "80", "80")
        .row("产出指标", "成本指标", "成本", "≤100元", actual + "元", "10", "10", null, null)
        .named("另一数量", "≥1个", "2个", "10", "10")
        .filing();
  }

  private static Trial trial(String department, Filing filing, RuleProfile after) {
    return new Trial(
        new DepartmentYear(department, 2024),
        filing.department().name(),
        Evaluated.evaluate(filing, IN_FORCE),
        Evaluated.evaluate(filing, after));
  }
}
