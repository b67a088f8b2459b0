package org.jiheng.rules.monitoring.overview;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jiheng.filing.Form.Source;
import org.jiheng.rules.monitoring.Light;
import org.jiheng.rules.monitoring.overview.WatchedDepartment.FormLine;

/**
 * A province's period at a glance, by forms.
 *
 * @param reported departments that have handed in
 * @param late those of them that were late
 * @param missing departments of the roll that have not
 * @param lights how many forms have a light of money (outer) and one of targets (inner)
 * @param byLight how many forms have a light of both together
 * @param formerByLight the same of the period before; null where there is none
 * @param annualUnderRed budgets of red forms, in yuan
 * @param spentNotDone the widest gaps where money is ahead of targets
 * @param doneNotSpent the widest gaps where targets are ahead of money
 * @param surplus what is expected to be left, by source, in yuan
 */
public record MonitoringOverview(
    int fiscalYear,
    String period,
    int reported,
    int late,
    int missing,
    Map<Light, Map<Light, Integer>> lights,
    Map<Light, Integer> byLight,
    Map<Light, Integer> formerByLight,
    BigDecimal annualUnderRed,
    List<WidestGap> spentNotDone,
    List<WidestGap> doneNotSpent,
    Map<Source, BigDecimal> surplus) {

  private static final int WIDEST = 10;

  /** A form whose money and targets are far apart. */
  public record WidestGap(
      String department, String departmentName, String form, String name, BigDecimal gap) {}

  /**
   * @param former the departments of the period before; none where there is none
   */
  public static MonitoringOverview of(
      int fiscalYear,
      String period,
      Collection<WatchedDepartment> departments,
      Collection<WatchedDepartment> former,
      int missing) {
    var forms = departments.stream().flatMap(each -> each.forms().stream()).toList();
    return new MonitoringOverview(
        fiscalYear,
        period,
        departments.size(),
        (int) departments.stream().filter(each -> each.lateDays() > 0).count(),
        missing,
        lights(forms),
        byLight(forms),
        former.isEmpty()
            ? null
            : byLight(former.stream().flatMap(each -> each.forms().stream()).toList()),
        forms.stream()
            .filter(form -> form.light() == Light.RED)
            .map(FormLine::annual)
            .filter(Objects::nonNull)
            .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add),
        widest(departments, gap -> gap.signum() < 0, Comparator.naturalOrder()),
        widest(departments, gap -> gap.signum() > 0, Comparator.reverseOrder()),
        surplus(forms));
  }

  private static Map<Light, Map<Light, Integer>> lights(List<FormLine> forms) {
    var lights = new EnumMap<Light, Map<Light, Integer>>(Light.class);
    for (Light money : Light.values()) {
      lights.put(money, none());
    }
    forms.forEach(
        form -> lights.get(form.executionLight()).merge(form.attainmentLight(), 1, Integer::sum));
    return lights;
  }

  private static Map<Light, Integer> byLight(List<FormLine> forms) {
    var counts = none();
    forms.forEach(form -> counts.merge(form.light(), 1, Integer::sum));
    return counts;
  }

  private static Map<Light, Integer> none() {
    var counts = new EnumMap<Light, Integer>(Light.class);
    Stream.of(Light.values()).forEach(light -> counts.put(light, 0));
    return counts;
  }

  private static List<WidestGap> widest(
      Collection<WatchedDepartment> departments,
      Predicate<BigDecimal> which,
      Comparator<BigDecimal> order) {
    return departments.stream()
        .flatMap(
            each ->
                each.forms().stream()
                    .filter(form -> form.gap() != null && which.test(form.gap()))
                    .map(
                        form ->
                            new WidestGap(
                                each.department(),
                                each.name(),
                                form.form(),
                                form.name(),
                                form.gap())))
        .sorted(
            Comparator.comparing(WidestGap::gap, order)
                .thenComparing(WidestGap::department)
                .thenComparing(WidestGap::form))
        .limit(WIDEST)
        .toList();
  }

  private static Map<Source, BigDecimal> surplus(List<FormLine> forms) {
    var surplus = new EnumMap<Source, BigDecimal>(Source.class);
    forms.forEach(
        form ->
            form.surplus().forEach((source, left) -> surplus.merge(source, left, BigDecimal::add)));
    return surplus;
  }
}
