package org.jiheng.rules.monitoring.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jiheng.filing.Form.Source;
import org.jiheng.rules.monitoring.Light;
import org.jiheng.rules.monitoring.overview.WatchedDepartment.FormLine;
import org.junit.jupiter.api.Test;

class MonitoringOverviewTest {

  private static WatchedDepartment department(int number, int lateDays, String... gaps) {
    var forms =
        IntStream.range(0, gaps.length)
            .mapToObj(
                i ->
                    new FormLine(
                        "p" + i,
                        "项目",
                        Light.RED,
                        i == 0 ? Light.GREEN : Light.BLUE,
                        Light.RED,
                        new BigDecimal(gaps[i]),
                        new BigDecimal("100.00"),
                        null,
                        Map.of(Source.TOTAL, new BigDecimal("2.50"))))
            .toList();
    return new WatchedDepartment("d" + number, "部门" + number, lateDays, Light.RED, forms);
  }

  @Test
  void aProvinceIsCountedByFormsAndToldByItsWidestGaps() {
    var departments =
        IntStream.range(0, 12)
            .mapToObj(i -> department(10 + i, i % 2, "-" + (i + 1), "" + (i + 1)))
            .toList();
    var former = List.of(department(10, 0, "1"));

    var overview = MonitoringOverview.of(2026, "2026-06", departments, former, 4);

    assertThat(overview.reported()).isEqualTo(12);
    assertThat(overview.late()).isEqualTo(6);
    assertThat(overview.lights().get(Light.RED))
        .containsEntry(Light.GREEN, 12)
        .containsEntry(Light.BLUE, 12)
        .containsEntry(Light.RED, 0);
    assertThat(overview.byLight()).containsEntry(Light.RED, 24);
    assertThat(overview.formerByLight()).containsEntry(Light.RED, 1);
    assertThat(overview.annualUnderRed()).isEqualTo("2400.00");
    assertThat(overview.spentNotDone()).hasSize(10);
    assertThat(overview.spentNotDone().get(0).gap()).isEqualTo("-12");
    assertThat(overview.doneNotSpent().get(0).department()).isEqualTo("d21");
    assertThat(overview.surplus()).containsEntry(Source.TOTAL, new BigDecimal("60.00"));
  }
}
