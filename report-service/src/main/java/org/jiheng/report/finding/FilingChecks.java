package org.jiheng.report.finding;

import java.util.List;
import org.jiheng.filing.Filing;
import org.jiheng.filing.StatementChart;
import org.jiheng.report.profile.RuleProfile;
import org.jiheng.report.scoring.FormScore;

/** Checks a scored filing by every rule. */
public final class FilingChecks {

  public FilingChecks(RuleProfile profile, StatementChart chart) {}

  public List<Finding> check(Filing filing, List<FormScore> forms) {
    return List.of();
  }
}
