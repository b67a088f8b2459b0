package org.jiheng.rules.finding;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jiheng.filing.Filing;
import org.jiheng.filing.StatementChart;
import org.jiheng.rules.profile.RuleProfile;
import org.jiheng.rules.scoring.FormScore;
import org.jiheng.rules.step.EvaluationStep;

/** Checks a scored filing by every rule. */
public final class FilingChecks {

  private final RuleProfile profile;
  private final StatementChart chart;

  /**
   * @param chart with the lines that the filing names itself
   */
  public FilingChecks(RuleProfile profile, StatementChart chart) {
    this.profile = profile;
    this.chart = chart;
  }

  /**
   * The findings by rule and within a rule in the order of the filing.
   *
   * @param proven pointers to what evidence is bound to
   */
  public List<Finding> check(Filing filing, List<FormScore> forms, Set<String> proven) {
    var ledger = new Ledger(filing, forms, profile, chart, proven);
    return FilingRule.ALL.stream().flatMap(rule -> checked(rule, ledger)).toList();
  }

  private static Stream<Finding> checked(FilingRule rule, Ledger ledger) {
    EvaluationStep.checkpoint();
    return rule.check().apply(ledger);
  }
}
