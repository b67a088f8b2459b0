package org.jiheng.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.jiheng.rules.finding.Finding;
import org.jiheng.rules.finding.Rule;
import org.jiheng.rules.scoring.Attainment;
import org.jiheng.rules.scoring.Basis;
import org.jiheng.rules.scoring.FormScore;
import org.jiheng.rules.scoring.IndicatorScore;
import org.jiheng.rules.sentence.Language;
import org.junit.jupiter.api.Test;

/** Who claims no points is not judged. */
class PointsTest {

  @Test
  void aRowWithoutPointsHasNoScoreButSaysWhetherItsTargetWasReached() {
    var draft =
        new Draft()
            .named("甲", "≥4座", "4座", null, null)
            .named("乙", "≥4座", "3座", null, null)
            .named("丙", "≥4座", "正在建设", null, null)
            .named("丁", "≥4座", null, null, null);
    var form = form(draft);
    assertThat(form.indicators())
        .extracting(IndicatorScore::attainment)
        .containsExactly(Attainment.REACHED, Attainment.MISSED, Attainment.NOT_COMPUTED, null);
    assertThat(form.indicators()).allMatch(row -> row.computedScore() == null);
    assertThat(draft.evaluate().findings())
        .extracting(Finding::rule, Finding::where)
        .containsExactly(tuple(Rule.MISSED, "/forms/0/indicators/1/actual"));
  }

  @Test
  void aMissedTargetWithAReasonIsExplained() {
    assertThat(new Draft().reasoned("≥4座", "3座", null, null, "汛期停工").findings(Rule.MISSED))
        .isEmpty();
  }

  @Test
  void aFormWithoutPointsHasNoTotalNoGradeAndNoMean() {
    var form = form(new Draft().weighted(null, "100", "90", null).row("≥4座", "4座", null, null));
    assertThat(form.selfTotal()).isNull();
    assertThat(form.computedTotal()).isNull();
    assertThat(form.grade()).isNull();
    assertThat(form.comparable()).isFalse();
    assertThat(form.execution().computedScore()).isNull();
    assertThat(form.execution().weight()).isNull();
    assertThat(form.execution().rate()).isEqualByComparingTo("90");
    assertThat(form.notComparable().in(Language.ZH)).contains("没有分值");
  }

  @Test
  void moreOrLessThanAHundredPointsKeepTheirTotalAndLoseGradeAndScore() {
    for (var weight : List.of("100", "80")) {
      var evaluation =
          new Draft()
              .execution("100", "100", null, "10")
              .row("1次", "1次", weight, weight)
              .evaluate();
      var form = evaluation.forms().get(0);
      assertThat(form.comparable()).isFalse();
      assertThat(form.computedTotal()).isEqualByComparingTo(weight.equals("80") ? "90" : "110");
      assertThat(form.grade()).isNull();
      assertThat(evaluation.score()).isNull();
      assertThat(evaluation.grade()).isNull();
      assertThat(form.notComparable().in(Language.EN)).contains("not to 100");
    }
  }

  @Test
  void aFormThatCannotBeComparedIsInNoMean() {
    var evaluation =
        new Draft()
            .form("a")
            .weighted("100", "100", "80", "80")
            .row("1次", "1次", null, null)
            .next("b")
            .weighted("110", "900", "900", "110")
            .evaluate();
    assertThat(evaluation.score()).isEqualByComparingTo("80");
    assertThat(evaluation.grade()).isEqualTo("良");
  }

  @Test
  void rowsBelowARowWithoutATargetAreItsPartsAndTheWeakestDecides() {
    var form =
        form(
            new Draft()
                .named("★补助面积", null, null, "20", "20")
                .named("其中：小麦", "≥100亩", "120亩", null, null)
                .named("其中：玉米", "≥100亩", "50亩", null, null)
                .named("其他", "1次", "1次", "5", "5"));
    var star = form.indicators().get(0);
    assertThat(star.computedScore()).isEqualByComparingTo("10");
    assertThat(star.basis()).isEqualTo(Basis.MEASURED);
    assertThat(star.explanation().text()).contains("2个分项", "其中：玉米");
    assertThat(form.indicators().get(1).computedScore()).isNull();
    assertThat(form.indicators().get(3).computedScore()).isEqualByComparingTo("5");
  }

  @Test
  void aPartThatNobodyCanJudgeLeavesTheWholeRowToItsClaim() {
    var star =
        form(new Draft()
                .named("★补助面积", null, null, "20", "18")
                .named("其中：小麦", "≥100亩", "120亩", null, null)
                .named("其中：玉米", "≥100亩", "情况良好", null, null))
            .indicators()
            .get(0);
    assertThat(star.basis()).isEqualTo(Basis.NOT_COMPUTED);
    assertThat(star.computedScore()).isEqualByComparingTo("18");
    assertThat(star.explanation().code()).isEqualTo("SUB_ROW_UNDECIDED");
  }

  @Test
  void aSheetOfScoresAloneIsTakenOverAsItStands() {
    var draft =
        new Draft()
            .row("决策", "立项", "立项依据", null, null, "60", "55", null, null)
            .row("过程", "资金", "资金管理", null, null, "40", "45", null, null)
            .row("过程", "资金", "其他", null, null, null, null, null, null);
    var form = form(draft);
    assertThat(form.indicators().subList(0, 2)).allMatch(row -> row.basis() == Basis.TAKEN_OVER);
    assertThat(form.computedTotal()).isEqualByComparingTo("95");
    assertThat(form.indicators()).hasSize(3);
    assertThat(draft.findings(Rule.MISSING)).isEmpty();
  }

  @Test
  void theOfficialFormLeftBlankIsNoSheetOfScores() {
    assertThat(new Draft().row("", "", "2", "1").findings(Rule.MISSING)).hasSize(1);
  }

  @Test
  void aBlankScoreIsMissingOnlyBesideAWeight() {
    assertThat(new Draft().row("1次", "1次", "5", null).findings(Rule.MISSING)).hasSize(1);
    assertThat(new Draft().row("1次", "1次", null, null).findings(Rule.MISSING)).isEmpty();
    assertThat(new Draft().execution("100", "90", null, null).findings(Rule.MISSING)).hasSize(1);
  }

  private static FormScore form(Draft draft) {
    return draft.evaluate().forms().get(0);
  }
}
