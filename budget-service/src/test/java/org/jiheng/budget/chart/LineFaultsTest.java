package org.jiheng.budget.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiheng.filing.ChartLine;
import org.jiheng.filing.StatementChart;
import org.jiheng.filing.json.Fault;
import org.jiheng.filing.json.StandardChart;
import org.junit.jupiter.api.Test;

class LineFaultsTest {

  private final StatementChart chart =
      StandardChart.load()
          .with(List.of(new ChartLine("gifts", "捐赠", null, null, false)))
          .with(List.of(new ChartLine("gifts.books", "捐书", "gifts", "item", true)));

  @Test
  void aLineBelowAKnownParentHasItsPlace() {
    assertThat(faults("gifts.cash", "gifts", "item", true)).isEmpty();
    assertThat(faults("bequests", null, null, false)).isEmpty();
  }

  @Test
  void aParentNeedsABreakdownAndABreakdownAParent() {
    assertThat(faults("gifts.cash", "gifts", null, false)).containsExactly("/breakdown");
    assertThat(faults("bequests", null, "item", false)).containsExactly("/breakdown");
  }

  @Test
  void anUnknownParentIsNamed() {
    assertThat(faults("bequests.cash", "bequests", "item", true)).containsExactly("/parent");
  }

  @Test
  void aLineCannotStandBelowItself() {
    assertThat(faults("gifts", "gifts.books", "item", true)).containsExactly("/parent");
    assertThat(faults("gifts", "gifts", "other", true)).containsExactly("/parent");
  }

  @Test
  void theLinesOfABreakdownAgreeWhetherItIsComplete() {
    assertThat(faults("gifts.cash", "gifts", "item", false)).containsExactly("/complete");
  }

  private List<String> faults(String code, String parent, String breakdown, boolean complete) {
    return LineFaults.of(new ChartLine(code, "项目", parent, breakdown, complete), chart).stream()
        .map(Fault::pointer)
        .toList();
  }
}
