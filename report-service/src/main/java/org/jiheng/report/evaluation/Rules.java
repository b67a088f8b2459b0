package org.jiheng.report.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jiheng.filing.ChartLine;
import org.jiheng.filing.Filing;
import org.jiheng.filing.StatementChart;
import org.jiheng.filing.json.StandardChart;
import org.jiheng.report.decree.RuleProfiles;

/** The evaluator with the profile that a filing chose and the chart that its statement needs. */
@ApplicationScoped
class Rules {

  private final RuleProfiles profiles;
  private final Evaluator evaluator = new Evaluator();
  private final StatementChart chart = StandardChart.load();

  Rules(RuleProfiles profiles) {
    this.profiles = profiles;
  }

  /** For a filing whose own lines are not placed yet. */
  Evaluation evaluate(Filing filing) {
    return evaluate(filing, List.of());
  }

  /**
   * @param lines the places of the statement's lines where the chart's owner has given them
   */
  Evaluation evaluate(Filing filing, Collection<ChartLine> lines) {
    var profile =
        profiles
            .newest(filing.ruleProfile())
            .orElseThrow(
                () -> new IllegalStateException("no rule profile " + filing.ruleProfile()));
    return evaluator.evaluate(filing, profile, chart.with(lines));
  }
}
