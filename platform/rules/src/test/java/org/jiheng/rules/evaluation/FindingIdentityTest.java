package org.jiheng.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jiheng.rules.evaluation.EvaluationView.FindingView;
import org.jiheng.rules.evaluation.EvaluationView.SpanView;
import org.junit.jupiter.api.Test;

class FindingIdentityTest {

  private static final FindingView FINDING = finding("/statement/0/executed", "ab", "c");

  @Test
  void isTheSameAsLongAsAFindingSaysTheSameAtTheSamePlace() {
    var elsewhereInTheText =
        new FindingView(
            FINDING.rule(),
            FINDING.severity(),
            FINDING.where(),
            new SpanView(3, 9),
            "另一种说法",
            FINDING.code(),
            FINDING.args(),
            BigDecimal.ONE,
            null);

    assertThat(FindingIdentity.of(elsewhereInTheText))
        .isEqualTo(FindingIdentity.of(FINDING))
        .isEqualTo("c9d9057db13203231cb11cf73c339c45");
  }

  @Test
  void isAnotherWhereAnythingIsAnother() {
    assertThat(
            List.of(
                FindingIdentity.of(finding("/statement/1/executed", "ab", "c")),
                FindingIdentity.of(finding("/statement/0/executed", "a", "bc")),
                FindingIdentity.of(finding("/statement/0/executed", "abc")),
                FindingIdentity.of(finding("/statement/0/executed"))))
        .doesNotContain(FindingIdentity.of(FINDING))
        .doesNotHaveDuplicates();
  }

  private static FindingView finding(String where, String... args) {
    return new FindingView(
        "SUM", "ERROR", where, null, "合计不符", "SUM_WRONG", List.of(args), null, null);
  }
}
