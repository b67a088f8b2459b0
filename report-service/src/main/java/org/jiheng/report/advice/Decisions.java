package org.jiheng.report.advice;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jiheng.contracts.Actor;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.rules.profile.ResultUse.Advice;
import org.jiheng.sql.Database;
import org.jiheng.sql.Row;

/** Decisions on budgets; they are only ever added, in the caller's transaction. */
@ApplicationScoped
class Decisions {

  private final Database database;

  Decisions(Database database) {
    this.database = database;
  }

  /** What a decision is about. */
  record Of(String department, String form) {}

  /** The newest ones of a year's results. */
  Map<Of, BudgetDecision> newest(int fiscalYear, Collection<String> departments) {
    var newest = new HashMap<Of, BudgetDecision>();
    database
        .sql(
            """
            select distinct on (department, form) * from budget_decision
            where fiscal_year = :fiscalYear and department = any(:departments)
            order by department, form, id desc
            """)
        .bind("fiscalYear", fiscalYear)
        .texts("departments", departments)
        .list(
            row ->
                newest.put(
                    new Of(row.text("department"), row.text("form")), Decisions.decision(row)));
    return newest;
  }

  long add(DepartmentYear year, String form, BudgetDecision decision) {
    return database
        .sql(
            """
            insert into budget_decision (id, fiscal_year, department, form, advice, amount, reason,
              decided_by, decided_role, decided_at)
            values (nextval('budget_decision_id'), :fiscalYear, :department, :form, :advice, :amount,
              :reason, :by, :role, :at)
            returning id
            """)
        .bind("fiscalYear", year.fiscalYear())
        .bind("department", year.department())
        .bind("form", form)
        .bind("advice", decision.advice())
        .bind("amount", decision.amount())
        .bind("reason", decision.reason())
        .bind("by", decision.decidedBy().subject())
        .bind("role", decision.decidedBy().role())
        .bind("at", decision.decidedAt())
        .first(row -> row.bigint("id"))
        .orElseThrow();
  }

  private static BudgetDecision decision(Row row) throws SQLException {
    return new BudgetDecision(
        row.one(Advice.class, "advice"),
        row.numeric("amount"),
        row.text("reason"),
        new Actor(row.text("decided_by"), row.text("decided_role")),
        row.instant("decided_at"));
  }
}
