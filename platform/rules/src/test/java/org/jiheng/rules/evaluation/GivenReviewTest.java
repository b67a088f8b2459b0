package org.jiheng.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jiheng.filing.json.Fault;
import org.jiheng.rules.profile.Rounding;
import org.junit.jupiter.api.Test;

class GivenReviewTest {

  private static final Rounding TWO_DECIMALS = new Rounding(2, Rounding.Mode.HALF_UP);
  private static final BigDecimal WEIGHT = new BigDecimal("2");

  @Test
  void everyScoreFromNothingToTheWeightCanBeGiven() {
    for (var score : new String[] {"0", "0.01", "1.50", "2", "2.000"}) {
      assertThat(scored(score).faults(WEIGHT, TWO_DECIMALS)).as(score).isEmpty();
    }
  }

  @Test
  void aScoreBeyondTheWeightOrBelowNothingIsRefused() {
    for (var score : new String[] {"2.01", "-0.01", "1E+999999999", "-1E+999999999"}) {
      assertThat(scored(score).faults(WEIGHT, TWO_DECIMALS))
          .as(score)
          .extracting(Fault::pointer)
          .containsExactly("/scores/3/score");
    }
  }

  @Test
  void aRowWithoutAWeightCanEarnNoMoreThanAForm() {
    assertThat(scored("100").faults(null, TWO_DECIMALS)).isEmpty();
    assertThat(scored("100.01").faults(null, TWO_DECIMALS)).hasSize(1);
  }

  @Test
  void noMoreDecimalsAreTakenThanTheProfilePrints() {
    assertThat(scored("1.505").faults(WEIGHT, TWO_DECIMALS)).hasSize(1);
    assertThat(scored("1E-999999999").faults(WEIGHT, TWO_DECIMALS)).hasSize(1);
    assertThat(scored("1.5").faults(WEIGHT, new Rounding(0, Rounding.Mode.TRUNCATE))).hasSize(1);
  }

  @Test
  void anEndlessFigureIsToldAsItWasWritten() {
    assertThat(scored("1E+999999999").faults(WEIGHT, TWO_DECIMALS).get(0).value())
        .isEqualTo("1E+999999999");
    assertThat(scored("2.5").faults(WEIGHT, TWO_DECIMALS).get(0).value())
        .isEqualTo(new BigDecimal("2.5"));
  }

  @Test
  void somethingMustBeSaid() {
    for (var remark : new String[] {null, "", " \n"}) {
      assertThat(new GivenReview("", null, remark).faults(WEIGHT, TWO_DECIMALS))
          .extracting(Fault::pointer)
          .containsExactly("");
    }
    assertThat(new GivenReview("", null, "请补充").faults(WEIGHT, TWO_DECIMALS)).isEmpty();
  }

  @Test
  void aRemarkIsTextOfABoundedLength() {
    assertThat(remarked("字".repeat(2000)).faults(WEIGHT, TWO_DECIMALS)).isEmpty();
    assertThat(remarked("一行\r\n\t二行").faults(WEIGHT, TWO_DECIMALS)).isEmpty();
    for (var remark : new String[] {"字".repeat(2001), "a\0b", "a\u0085b", "\ud800"}) {
      assertThat(remarked(remark).faults(WEIGHT, TWO_DECIMALS))
          .extracting(Fault::pointer)
          .containsExactly("/remark");
    }
  }

  @Test
  void whatSaysTheSameIsKeptTheSame() {
    assertThat(new GivenReview("", new BigDecimal("10.0"), " 意见 ").review())
        .isEqualTo(new GivenReview("", new BigDecimal("1E+1"), "意见").review())
        .isEqualTo(new RowReview(new BigDecimal("10"), "意见"));
    assertThat(new GivenReview("", new BigDecimal("1.50"), " ").review())
        .isEqualTo(new RowReview(new BigDecimal("1.5"), null));
  }

  private static GivenReview scored(String score) {
    return new GivenReview("/scores/3", new BigDecimal(score), null);
  }

  private static GivenReview remarked(String remark) {
    return new GivenReview("", BigDecimal.ONE, remark);
  }
}
