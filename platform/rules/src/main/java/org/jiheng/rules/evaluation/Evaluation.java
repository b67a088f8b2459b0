package org.jiheng.rules.evaluation;

import java.math.BigDecimal;
import java.util.List;
import org.jiheng.filing.AmountUnit;
import org.jiheng.rules.finding.Finding;
import org.jiheng.rules.profile.RuleProfile;
import org.jiheng.rules.scoring.FormScore;

/**
 * What the rules make of a filing; a pure function of filing, profile and chart.
 *
 * @param unit the unit of every amount in it
 * @param score null where the filing has no form, or none that is comparable
 * @param grade null where the form that gives the score has no indicators
 */
public record Evaluation(
    RuleProfile profile,
    AmountUnit unit,
    List<FormScore> forms,
    BigDecimal score,
    String grade,
    List<Finding> findings) {

  public Evaluation {
    forms = List.copyOf(forms);
    findings = List.copyOf(findings);
  }
}
