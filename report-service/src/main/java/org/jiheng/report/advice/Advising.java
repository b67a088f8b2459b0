package org.jiheng.report.advice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiheng.audit.Deed;
import org.jiheng.audit.Deeds;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.http.CurrentActor;
import org.jiheng.http.DepartmentScope;
import org.jiheng.http.ProblemException;
import org.jiheng.outbox.Outbox;
import org.jiheng.province.advice.AdviceView;
import org.jiheng.report.evaluation.ServedEvaluations;
import org.jiheng.report.person.Persons;
import org.jiheng.report.ruleprofile.RuleProfiles;
import org.jiheng.rules.advice.FormAdvice;
import org.jiheng.rules.evaluation.StandingEvaluation;

/** Says what the results of a year mean for the next budget, and keeps what people decide. */
@ApplicationScoped
class Advising {

  private final ServedEvaluations served;
  private final RuleProfiles profiles;
  private final Decisions decisions;
  private final Persons persons;
  private final Outbox outbox;
  private final DepartmentScope scope;
  private final CurrentActor actor;
  private final Deeds deeds;
  private final Clock clock;

  Advising(
      ServedEvaluations served,
      RuleProfiles profiles,
      Decisions decisions,
      Persons persons,
      Outbox outbox,
      DepartmentScope scope,
      CurrentActor actor,
      Deeds deeds,
      Clock clock) {
    this.served = served;
    this.profiles = profiles;
    this.decisions = decisions;
    this.persons = persons;
    this.outbox = outbox;
    this.scope = scope;
    this.actor = actor;
    this.deeds = deeds;
    this.clock = clock;
  }

  /** Of the next departments by their codes, all forms of each together. */
  @Transactional
  List<List<AdviceView>> after(int budgetYear, String department, int limit) {
    var standing = new ArrayList<StandingEvaluation>();
    if (scope.bound()) {
      scope.departments().stream()
          .filter(code -> code.compareTo(department) > 0)
          .limit(limit)
          .forEach(
              code ->
                  served
                      .standing(new DepartmentYear(code, budgetYear - 1))
                      .ifPresent(standing::add));
    } else {
      standing.addAll(served.after(budgetYear - 1, department, limit));
    }
    return views(budgetYear, standing);
  }

  /**
   * @throws ProblemException 404 where nothing was filed
   */
  @Transactional
  List<AdviceView> of(DepartmentYear budget) {
    return views(budget.fiscalYear(), List.of(served.existing(results(budget)))).get(0);
  }

  /**
   * @throws ProblemException 404 where there is no such form, 422 where something is missing
   */
  @Transactional
  AdviceView decide(DepartmentYear budget, String form, DecisionBody body) {
    outbox.lock(budget.department());
    var advised = form(budget, form);
    var faults = body.faults(advised.advice());
    if (!faults.isEmpty()) {
      throw ProblemException.invalid(faults);
    }
    var who = actor.actor();
    var decision =
        new BudgetDecision(
            body.advice() == null ? advised.advice() : body.advice(),
            body.amount(),
            body.reason().strip(),
            who,
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    var id = decisions.add(results(budget), form, decision);
    deeds.done(who, Deed.of(Deed.Kind.BUDGET_DECIDED, results(budget), id));
    return form(budget, form);
  }

  private AdviceView form(DepartmentYear budget, String form) {
    return of(budget).stream()
        .filter(each -> each.form().equals(form))
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound("该部门没有“" + form + "”自评表。"));
  }

  private static DepartmentYear results(DepartmentYear budget) {
    return new DepartmentYear(budget.department(), budget.fiscalYear() - 1);
  }

  private List<List<AdviceView>> views(int budgetYear, List<StandingEvaluation> standing) {
    var decided =
        decisions.newest(
            budgetYear - 1, standing.stream().map(each -> each.id().department()).toList());
    var names =
        persons.names(
            decided.values().stream().map(each -> each.decidedBy().subject()).distinct().toList());
    return standing.stream()
        .map(
            each -> {
              var view = each.view();
              var profile = profiles.version(view.ruleProfile(), view.ruleProfileVersion());
              return FormAdvice.of(view, profile).stream()
                  .map(
                      form -> {
                        var code = each.id().department();
                        var decision = decided.get(new Decisions.Of(code, form.form()));
                        return AdviceView.of(
                            code,
                            view.department().name(),
                            budgetYear,
                            form,
                            decision == null ? null : told(decision, names));
                      })
                  .toList();
            })
        .toList();
  }

  private static AdviceView.Decided told(BudgetDecision decision, Map<String, String> names) {
    var by = decision.decidedBy().subject();
    return new AdviceView.Decided(
        decision.advice(),
        decision.amount(),
        decision.reason(),
        by,
        names.get(by),
        decision.decidedAt());
  }
}
