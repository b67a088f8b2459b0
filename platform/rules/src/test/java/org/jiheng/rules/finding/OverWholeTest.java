package org.jiheng.rules.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiheng.filing.Form.Source;
import org.jiheng.rules.evaluation.Draft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverWholeTest {

  @ParameterizedTest
  @CsvSource({
    "46,50,108.70,/headcount/actual",
    "50,50,100,",
    "50,46,92,",
    "50,46,120,",
    ",46,101,/headcount/statedRate",
    ",46,100,",
    "46,,101,/headcount/statedRate",
    "0,5,101,/headcount/statedRate",
    ",,,"
  })
  void morePersonsThanPosts(String authorized, String actual, String rate, String where) {
    var findings = new Draft().headcount(authorized, actual, rate).findings(Rule.RATE_OVER_100);
    assertThat(findings).hasSize(where == null ? 0 : 1);
    assertThat(findings)
        .allSatisfy(
            finding -> {
              assertThat(finding.where()).isEqualTo(where);
              assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "100,120,120,/forms/0/funds/0/executed",
    "100,100.01,100.01,/forms/0/funds/0/executed",
    "100,100,100,",
    "100,90,120,",
    ",90,101,/forms/0/execution/statedRate",
    "0,90,101,/forms/0/execution/statedRate",
    "100,,101,/forms/0/execution/statedRate",
    ",90,100,",
    ",90,,"
  })
  void moreSpentThanBudgeted(String annual, String executed, String rate, String where) {
    var findings = new Draft().execution(annual, executed, rate, "10").findings(Rule.RATE_OVER_100);
    assertThat(findings).extracting(Finding::where).hasSize(where == null ? 0 : 1);
    assertThat(findings).allSatisfy(finding -> assertThat(finding.where()).isEqualTo(where));
  }

  @Test
  void aFormWithoutAnExecutionLineIsAskedToo() {
    assertThat(new Draft().funds(Source.TOTAL, null, "1", "2").findings(Rule.RATE_OVER_100))
        .hasSize(1);
    assertThat(new Draft().funds(Source.CURRENT, null, "1", "2").findings(Rule.RATE_OVER_100))
        .isEmpty();
  }
}
