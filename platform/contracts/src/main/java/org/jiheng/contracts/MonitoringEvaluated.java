package org.jiheng.contracts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A department's period of the year was judged: its lights, not the forms themselves.
 *
 * @param period 2026-06 or Q2
 * @param revision of what the department handed in
 * @param light RED, YELLOW, GREEN, BLUE or NONE: the one of the worst form
 * @param findings how many there are of each rule
 */
public record MonitoringEvaluated(
    String department,
    int fiscalYear,
    long version,
    String period,
    int revision,
    String light,
    List<FormLights> forms,
    Map<String, Integer> findings,
    String link)
    implements Change {

  public MonitoringEvaluated {
    forms = List.copyOf(forms);
    findings = Map.copyOf(findings);
  }

  /**
   * @param gap attainment less execution, in points; null where one of both is missing
   */
  public record FormLights(
      String form, String executionLight, String attainmentLight, String light, BigDecimal gap) {}
}
