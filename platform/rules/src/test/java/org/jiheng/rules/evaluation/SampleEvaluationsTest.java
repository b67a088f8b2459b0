package org.jiheng.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.stream.Stream;
import org.jiheng.filing.json.SampleFilings;
import org.jiheng.rules.finding.Finding;
import org.jiheng.rules.finding.Rule;
import org.jiheng.rules.scoring.Notation;
import org.jiheng.testing.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Published forms of other provinces and shapes, and made-up ones with every score and finding.
 * Every golden page was checked by hand.
 */
class SampleEvaluationsTest {

  @ParameterizedTest
  @MethodSource("org.jiheng.filing.json.SampleFilings#names")
  void isEvaluatedAsThePageSaysThatAPersonHasChecked(String filing) {
    var evaluation = Evaluated.evaluate(SampleFilings.read(filing));
    Golden.matches("evaluations/" + filing + ".txt", PrintedEvaluation.of(evaluation));
  }

  @Test
  void twoMadeUpFilingsBreakEveryRuleThatNeedsNoNarrative() {
    var found =
        Stream.of("999001-every-score", "999002-every-finding")
            .map(name -> Evaluated.evaluate(SampleFilings.read(name)))
            .flatMap(evaluation -> evaluation.findings().stream());
    var rules = EnumSet.allOf(Rule.class);
    rules.removeAll(EnumSet.of(Rule.NARRATIVE, Rule.NO_EXPLANATION, Rule.NO_EVIDENCE));
    assertThat(found).extracting(Finding::rule).containsAll(rules);
  }

  @Test
  void aClaimBelowAMetTargetIsFoundAndTheClaimedTotalKept() {
    var hubei = Evaluated.evaluate(SampleFilings.read("421100-water-institute-2020"));
    assertThat(hubei.forms().get(0).selfTotal()).isEqualByComparingTo("99.6");
    assertThat(hubei.score()).isEqualByComparingTo("100");
    assertThat(hubei.findings())
        .extracting(Finding::rule)
        .containsExactly(Rule.SCORE_MISMATCH, Rule.NO_REASON);
    assertThat(hubei.findings())
        .extracting(finding -> Notation.number(finding.expected()))
        .containsOnly("20");
  }
}
