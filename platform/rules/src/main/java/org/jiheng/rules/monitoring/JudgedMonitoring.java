package org.jiheng.rules.monitoring;

import java.util.List;

/**
 * A department's period, judged.
 *
 * @param light of its worst form
 */
public record JudgedMonitoring(
    List<JudgedForm> forms, List<MonitoringFinding> findings, Light light) {

  public JudgedMonitoring {
    forms = List.copyOf(forms);
    findings = List.copyOf(findings);
  }
}
