package org.jiheng.rules.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jiheng.rules.evaluation.Draft;
import org.jiheng.rules.evaluation.Evaluated;
import org.jiheng.rules.profile.RuleProfile;
import org.junit.jupiter.api.Test;

class FormScorerTest {

  private static final RuleProfile PROFILE = Evaluated.profile("mof-2020");

  private static Draft rows() {
    return new Draft()
        .execution("100", "90", null, "8")
        .row("产出", "数量", "甲", "10次", "5次", "20", "20", null, null)
        .row("产出", "质量", "乙", "10次", "10次", "30", null, null, null)
        .row("效益", "社会", "丙", "10次", "8次", "40", "30", null, null);
  }

  private static FormScore score(Draft draft) {
    return draft.evaluate().forms().get(0);
  }

  @Test
  void addsUpWhatWasClaimedAndWhatTheRulesGive() {
    var form = score(rows().stated("100", "58"));
    assertThat(form.selfTotal()).isEqualByComparingTo("58");
    assertThat(form.computedTotal()).isEqualByComparingTo("81");
    assertThat(form.statedTotal()).isEqualByComparingTo("58");
    assertThat(form.grade()).isEqualTo("良");
  }

  @Test
  void addsUpEachClassOfTheFirstLevel() {
    assertThat(score(rows()).subtotals())
        .extracting(
            Subtotal::level1, Subtotal::weight, Subtotal::selfScore, Subtotal::computedScore)
        .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .containsExactly(
            tuple("产出", new BigDecimal("50"), new BigDecimal("20"), new BigDecimal("40.00")),
            tuple("效益", new BigDecimal("40"), new BigDecimal("30"), new BigDecimal("32.00")));
  }

  @Test
  void aFormInWhichNothingIsStatedHasNoTotals() {
    var blank = score(new Draft().row("10次", "5次", null, null));
    assertThat(blank.selfTotal()).isNull();
    assertThat(blank.computedTotal()).isNull();
    assertThat(blank.grade()).isNull();
    assertThat(blank.statedTotal()).isNull();
    var empty = score(new Draft().execution("100", "90", null, "9"));
    assertThat(empty.computedTotal()).isEqualByComparingTo("9");
    assertThat(empty.grade()).isNull();
  }

  @Test
  void aReCheckCountsBeforeWhatWasComputed() {
    var form = score(rows());
    var review = ReviewTotal.of(form, Arrays.asList(new BigDecimal("5"), null, null), PROFILE);
    assertThat(review.total()).isEqualByComparingTo("76");
    assertThat(review.difference()).isEqualByComparingTo("18");
    assertThat(ReviewTotal.of(form, Arrays.asList(null, null, null), PROFILE).total()).isNull();
  }

  @Test
  void aReCheckOfAFormWithoutClaimsHasNoDifference() {
    var form = score(new Draft().row("10次", "5次", null, null).row("1次", "1次", "2", null));
    var review = ReviewTotal.of(form, Arrays.asList(null, new BigDecimal("1")), PROFILE);
    assertThat(review.total()).isEqualByComparingTo("1");
    assertThat(review.difference()).isNull();
  }
}
