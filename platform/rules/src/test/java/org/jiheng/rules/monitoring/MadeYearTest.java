package org.jiheng.rules.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jiheng.filing.AmountUnit;
import org.jiheng.rules.monitoring.overview.MonitoringOverview;
import org.jiheng.rules.monitoring.overview.WatchedDepartment;
import org.jiheng.rules.monitoring.stated.MonitoringView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A year of two hundred departments, of which one in five does what a rule is about. */
class MadeYearTest {

  private static final int DEPARTMENTS = 200;
  private static final int FAULTY = 5;
  private static final int ROWS = 20;
  private static final int YEARLY = 1200;

  private enum Fault {
    SLOW("MON_EXECUTION_LOW"),
    BEHIND("MON_TARGET_BEHIND"),
    OVERSPENT("MON_OVER_BUDGET"),
    SILENT("MON_MISSING_ROW"),
    UNEXPLAINED("MON_NO_REASON");

    private final String rule;

    Fault(String rule) {
      this.rule = rule;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "sichuan-2025, 2026-04", "sichuan-2025, 2026-06", "sichuan-2025, 2026-08",
    "sichuan-2025, 2026-10", "vendor-2020, 2026-04", "vendor-2020, 2026-10",
    "hefei-2021, 2026-06", "mof-2019, 2026-07"
  })
  void whoIsOnCourseHasNoFindingsAndWhoIsNotHasHisOwn(String profile, String period) {
    var months = Integer.parseInt(period.substring(5));
    var random = new Random(20261130);
    var departments = new ArrayList<WatchedDepartment>();
    for (var i = 0; i < DEPARTMENTS; i++) {
      var fault = i % FAULTY == 0 ? Fault.values()[i / FAULTY % Fault.values().length] : null;
      var judged = made(profile, months, fault, random).judged(period, List.of(), List.of(), 0);

      var rules = judged.findings().stream().map(each -> each.kind().rule().name()).toList();
      if (fault == null) {
        assertThat(rules).as("department %d", i).isEmpty();
      } else {
        assertThat(rules).as("%s of department %d", fault, i).contains(fault.rule);
      }
      departments.add(line("d" + i, period, judged));
    }

    assertCounted(departments, MonitoringOverview.of(2026, period, departments, List.of(), 0));
  }

  private static Watched made(String profile, int months, Fault fault, Random random) {
    var spent = fault == Fault.SLOW ? 10 : fault == Fault.OVERSPENT ? 1300 : months * 100;
    var form = new Watched(profile).money("1200", Integer.toString(spent));
    IntStream.range(0, ROWS)
        .forEach(
            i -> {
              var pace = 95 + random.nextInt(11);
              var done = fault == Fault.BEHIND && i == 0 ? 1 : YEARLY * months * pace / 1200;
              form.row("活动" + i, "≥" + YEARLY + "人次", done + "人次");
            });
    if (fault == Fault.SILENT) {
      form.silent("册数", "≥2册");
    }
    if (fault == Fault.UNEXPLAINED) {
      form.row("展览", "≥12次", months + "次", null, Likelihood.POSSIBLE, null, null);
    }
    return form;
  }

  private static WatchedDepartment line(String code, String period, JudgedMonitoring judged) {
    var head = new MonitoringView.Head(code, 2026, period, 1, "any", 1, 0);
    return WatchedDepartment.of(MonitoringView.of(head, AmountUnit.WAN_YUAN, judged), code);
  }

  private static void assertCounted(
      List<WatchedDepartment> departments, MonitoringOverview overview) {
    Map<Light, Integer> byLight = new EnumMap<>(Light.class);
    Map<Light, Integer> byMoney = new EnumMap<>(Light.class);
    for (WatchedDepartment department : departments) {
      for (WatchedDepartment.FormLine form : department.forms()) {
        byLight.merge(form.light(), 1, Integer::sum);
        byMoney.merge(form.executionLight(), 1, Integer::sum);
      }
    }
    assertThat(overview.reported()).isEqualTo(DEPARTMENTS);
    for (Light light : Light.values()) {
      assertThat(overview.byLight()).containsEntry(light, byLight.getOrDefault(light, 0));
      assertThat(overview.lights().get(light).values().stream().mapToInt(each -> each).sum())
          .isEqualTo(byMoney.getOrDefault(light, 0));
    }
  }
}
