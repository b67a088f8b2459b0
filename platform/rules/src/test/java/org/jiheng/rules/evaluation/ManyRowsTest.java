package org.jiheng.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jiheng.rules.finding.Rule;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Rows of one name, and lines of one parent, may not be compared all with all. */
class ManyRowsTest {

  @Test
  void fortyThousandRowsOfOneNameCostNoMoreThanTheirNumber() {
    var draft = new Draft().form("a");
    for (var i = 0; i < 20_000; i++) {
      draft.named("甲", "1次", i + "次", "2", "2");
    }
    draft.next("b");
    for (var i = 0; i < 20_000; i++) {
      draft.named("甲", "1次", i + "次", "2", "2");
    }
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> assertThat(draft.findings(Rule.CROSS_FORM)).hasSize(20_000));
  }

  @Test
  void manyLinesOfADepartmentCostNoMoreThanTheirNumber() {
    var draft = new Draft().line("special", "20000", null);
    for (var i = 0; i < 20_000; i++) {
      draft.own("special." + i, "专项" + i, "1");
    }
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> assertThat(draft.findings(Rule.SUM)).isEmpty());
  }
}
