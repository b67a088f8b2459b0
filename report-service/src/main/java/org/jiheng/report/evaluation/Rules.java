package org.jiheng.report.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiheng.filing.ChartLine;
import org.jiheng.filing.Filing;
import org.jiheng.filing.StatementChart;
import org.jiheng.filing.json.StandardChart;
import org.jiheng.report.ruleprofile.RuleProfiles;
import org.jiheng.rules.evaluation.Evaluation;
import org.jiheng.rules.evaluation.Evaluator;
import org.jiheng.rules.profile.RuleProfile;
import org.jiheng.rules.scoring.ScoreMemo;
import org.jiheng.rules.step.EvaluationStep;

/** The evaluator with the profiles in force and the chart that every bureau starts with. */
@ApplicationScoped
class Rules {

  private final RuleProfiles profiles;

  /** Some ten megabytes. */
  private static final int ROWS_REMEMBERED = 10_000;

  private final Evaluator evaluator = new Evaluator(new ScoreMemo(ROWS_REMEMBERED));
  private final StatementChart chart = StandardChart.load();

  private final EvaluationStep step;

  Rules(
      RuleProfiles profiles, @ConfigProperty(name = "jiheng.evaluation.longest") Duration longest) {
    this.profiles = profiles;
    this.step = new EvaluationStep(longest);
  }

  /** In which everything is evaluated that somebody waits for. */
  EvaluationStep step() {
    return step;
  }

  /** Read once for any number of evaluations; they stay in force until the transaction ends. */
  Book inForce() {
    return new Book(
        profiles.kept().stream().collect(Collectors.toMap(RuleProfile::code, Function.identity())));
  }

  /**
   * By a profile that need not be in force.
   *
   * @param lines the places of the statement's lines where the chart's owner has given them
   */
  Evaluation evaluate(Filing filing, Collection<ChartLine> lines, RuleProfile profile) {
    return evaluate(filing, lines, profile, Set.of());
  }

  private Evaluation evaluate(
      Filing filing, Collection<ChartLine> lines, RuleProfile profile, Set<String> proven) {
    return evaluator.evaluate(filing, profile, chart.with(lines), proven);
  }

  /** The profiles as they stood when they were read. */
  final class Book {

    private final Map<String, RuleProfile> byCode;

    private Book(Map<String, RuleProfile> byCode) {
      this.byCode = byCode;
    }

    /** Whether any of them asks for evidence; otherwise nobody need look for it. */
    boolean demandsEvidence() {
      return byCode.values().stream().anyMatch(each -> !each.evidence().required().isEmpty());
    }

    /**
     * @param lines the places of the statement's lines where the chart's owner has given them
     * @param proven pointers to what evidence is bound to
     * @param pinned the version by which what is handed in stays evaluated; null for the one in
     *     force
     */
    Evaluation evaluate(
        Filing filing, Collection<ChartLine> lines, Set<String> proven, Integer pinned) {
      var profile = byCode.get(filing.ruleProfile());
      if (profile == null) {
        throw new IllegalStateException("no rule profile " + filing.ruleProfile());
      }
      if (pinned != null && pinned != profile.version()) {
        profile = profiles.version(profile.code(), pinned);
      }
      return Rules.this.evaluate(filing, lines, profile, proven);
    }
  }
}
