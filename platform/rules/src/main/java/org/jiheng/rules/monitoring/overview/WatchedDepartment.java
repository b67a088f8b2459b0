package org.jiheng.rules.monitoring.overview;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jiheng.filing.Form.Source;
import org.jiheng.rules.monitoring.Light;
import org.jiheng.rules.monitoring.stated.MonitoringView;
import org.jiheng.rules.monitoring.stated.MonitoringView.WatchedForm;

/** What a province wants to know of a department's period: its forms in a line each. */
public record WatchedDepartment(
    String department, String name, int lateDays, Light light, List<FormLine> forms) {

  public WatchedDepartment {
    forms = List.copyOf(forms);
  }

  /**
   * A form in a line.
   *
   * @param gap attainment less execution, in points; null where one of both is missing
   * @param annual in yuan
   */
  public record FormLine(
      String form,
      String name,
      Light executionLight,
      Light attainmentLight,
      Light light,
      BigDecimal gap,
      BigDecimal annual,
      BigDecimal executed,
      Map<Source, BigDecimal> surplus) {}

  public static WatchedDepartment of(MonitoringView view, String name) {
    return new WatchedDepartment(
        view.department(),
        name,
        view.lateDays(),
        view.light(),
        view.forms().stream().map(WatchedDepartment::line).toList());
  }

  private static FormLine line(WatchedForm form) {
    var total =
        form.funds().stream().filter(row -> row.source() == Source.TOTAL).findFirst().orElse(null);
    return new FormLine(
        form.form(),
        form.name(),
        form.executionLight(),
        form.attainmentLight(),
        form.light(),
        form.gap(),
        total == null ? null : total.annual(),
        total == null ? null : total.executed(),
        form.surplus());
  }
}
