package org.jiheng.rules.monitoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jiheng.filing.YearPeriod;
import org.jiheng.rules.profile.MonitoringSettings;
import org.jiheng.rules.profile.MonitoringSettings.CombinedLight;
import org.jiheng.rules.profile.MonitoringSettings.ExecutionMode;
import org.jiheng.rules.profile.MonitoringSettings.FormLight;

/** Which light a figure gets, by the bounds of a profile. */
final class Lights {

  private final MonitoringSettings settings;
  private final YearPeriod period;

  Lights(MonitoringSettings settings, YearPeriod period) {
    this.settings = settings;
    this.period = period;
  }

  /** A period for which a profile with bounds of its own has none is judged by time. */
  Light execution(BigDecimal rate, BigDecimal relative) {
    if (rate == null) {
      return Light.NONE;
    }
    var fixed = settings.execution().bounds().get(period.key());
    return settings.execution().mode() == ExecutionMode.FIXED && fixed != null
        ? below(rate, fixed)
        : below(relative, settings.execution().relative());
  }

  Light attainment(BigDecimal relative) {
    if (relative == null) {
      return Light.NONE;
    }
    var bounds = settings.attainment().relative();
    return relative.compareTo(bounds.get(2)) >= 0 ? Light.BLUE : below(relative, bounds);
  }

  private static Light below(BigDecimal figure, List<BigDecimal> bounds) {
    if (figure.compareTo(bounds.get(0)) < 0) {
      return Light.RED;
    }
    return bounds.size() > 1 && figure.compareTo(bounds.get(1)) < 0 ? Light.YELLOW : Light.GREEN;
  }

  /** The worst row, or the light that rows of it and of worse ones carry enough weight for. */
  Light worst(List<JudgedRow> rows) {
    if (settings.weakShare() == null) {
      return Light.worst(rows.stream().map(JudgedRow::light));
    }
    var measured = rows.stream().filter(JudgedRow::isMeasured).toList();
    if (measured.isEmpty()) {
      return Light.NONE;
    }
    if (weighs(measured, Set.of(Light.RED))) {
      return Light.RED;
    }
    return weighs(measured, Set.of(Light.RED, Light.YELLOW)) ? Light.YELLOW : Light.GREEN;
  }

  private boolean weighs(List<JudgedRow> rows, Set<Light> weak) {
    var whole = Weighted.of(rows, row -> Percent.WHOLE);
    var part =
        Weighted.of(rows, row -> weak.contains(row.light()) ? Percent.WHOLE : BigDecimal.ZERO);
    return Percent.of(part.sum(), whole.sum()).compareTo(settings.weakShare()) >= 0;
  }

  Light form(Light worst, Light weighted) {
    return settings.formLight() == FormLight.WEIGHTED ? weighted : worst;
  }

  Light overall(Light execution, Light attainment) {
    if (settings.combine() == CombinedLight.TABLE || execution == Light.NONE) {
      return execution.compareTo(attainment) < 0 ? execution : attainment;
    }
    if (!execution.isOnCourse()) {
      return Light.RED;
    }
    return attainment == Light.NONE || attainment.isOnCourse() ? Light.GREEN : Light.YELLOW;
  }
}
