package org.jiheng.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LeftOutTest {

  @Test
  void aDepartmentWithAScoreIsNotLeftOut() {
    assertThat(reason(new Draft().row("≥1", "1", "100", "100"))).isNull();
    assertThat(
            reason(
                new Draft()
                    .form("one")
                    .row("≥1", "1", "90", "90")
                    .next("two")
                    .row("≥1", "1", "100", "100")))
        .isNull();
  }

  @Test
  void theReasonIsThatOfTheFormThatDecides() {
    assertThat(reason(new Draft().row("≥1", "1", null, null))).isEqualTo(LeftOut.NO_POINTS);
    assertThat(reason(new Draft().row("≥1", "1", "90", "90"))).isEqualTo(LeftOut.WEIGHTS);
    assertThat(
            reason(new Draft().row("≥1", "1", null, null).next("one").row("≥1", "1", "90", "90")))
        .isEqualTo(LeftOut.NO_POINTS);
    assertThat(
            reason(
                new Draft()
                    .form("one")
                    .row("≥1", "1", null, null)
                    .next("two")
                    .row("≥1", "1", "90", "90")))
        .isEqualTo(LeftOut.WEIGHTS);
  }

  @Test
  void withoutAFormThereIsNothingToDecide() {
    var view = EvaluationViews.of(new Draft().filing());
    var without =
        new EvaluationView(
            view.department(),
            view.fiscalYear(),
            view.ruleProfile(),
            view.ruleProfileVersion(),
            view.revision(),
            view.filingRevision(),
            view.filing(),
            view.pending(),
            view.status(),
            view.asOf(),
            List.of(),
            null,
            null,
            List.of());

    assertThat(LeftOut.of(without)).isEqualTo(LeftOut.NO_FORM);
  }

  private static LeftOut reason(Draft draft) {
    return LeftOut.of(EvaluationViews.of(draft.filing()));
  }
}
