package org.jiheng.report.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.Filing;
import org.jiheng.rules.profile.RuleProfile;
import org.jiheng.rules.step.NotEvaluated;
import org.jiheng.rules.whatif.Trial;

/**
 * A year's filings as two versions of their profile evaluate them. Both are evaluated here and now,
 * so that nothing but the settings makes a difference; nothing of it is kept.
 */
@ApplicationScoped
public class Trials {

  private final Evaluations evaluations;
  private final Rules rules;

  Trials(Evaluations evaluations, Rules rules) {
    this.evaluations = evaluations;
    this.rules = rules;
  }

  /**
   * Some departments of a year.
   *
   * @param trials of those that use the profile
   * @param last the code of the last department that was looked at; null where there is none left
   */
  public record Some(List<Trial> trials, String last) {}

  /**
   * The next departments by code; in the caller's transaction.
   *
   * @throws NotEvaluated where one of them cannot be evaluated
   * @param department the code after which to go on; empty before the first
   */
  public Some after(
      int fiscalYear, String department, int limit, RuleProfile before, RuleProfile after) {
    var standing = evaluations.after(fiscalYear, department, limit);
    return new Some(
        standing.stream()
            .map(each -> new Filed(each.id(), each.content()))
            .filter(filed -> filed.content().ruleProfile().equals(before.code()))
            .map(filed -> trial(filed, before, after))
            .toList(),
        standing.isEmpty() ? null : standing.get(standing.size() - 1).id().department());
  }

  private record Filed(DepartmentYear id, Filing content) {}

  private Trial trial(Filed filed, RuleProfile before, RuleProfile after) {
    return new Trial(
        filed.id(),
        filed.content().department().name(),
        rules.step().of(() -> rules.evaluate(filed.content(), List.of(), before)),
        rules.step().of(() -> rules.evaluate(filed.content(), List.of(), after)));
  }
}
