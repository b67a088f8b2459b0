package org.jiheng.filing.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiheng.filing.ChartLine;
import org.jiheng.filing.StatementChart;
import org.junit.jupiter.api.Test;

class StandardChartTest {

  private final StatementChart chart = StandardChart.load();

  @Test
  void everyPartHangsBelowALineOfTheChart() {
    assertThat(chart.lines())
        .filteredOn(line -> line.parent() != null)
        .hasSizeGreaterThan(30)
        .allSatisfy(
            line -> {
              assertThat(chart.line(line.parent())).isPresent();
              assertThat(line.breakdown()).isNotNull();
            });
  }

  @Test
  void anUnknownLineWithANameJoinsTheOnlyBreakdownOfItsParent() {
    assertThat(chart.place("project.exhibitions", "展览"))
        .contains(new ChartLine("project.exhibitions", "展览", "project", "project", true));
    assertThat(chart.place("special.science", "科普"))
        .contains(new ChartLine("special.science", "科普", "special", "item", true));
  }

  @Test
  void belowSeveralBreakdownsItIsAnExample() {
    assertThat(chart.place("general-public.income.gift", "捐赠"))
        .map(ChartLine::complete)
        .contains(false);
  }

  @Test
  void withoutANameOrAKnownParentItHasNoPlace() {
    assertThat(chart.place("project.exhibitions", " ")).isEmpty();
    assertThat(chart.place("nowhere.at-all", "名称")).isEmpty();
    assertThat(chart.place("nowhere", "名称")).isEmpty();
  }
}
