package org.jiheng.budget.amount;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jiheng.budget.change.Cause;
import org.jiheng.sql.Columns;
import org.jiheng.sql.Database;

/**
 * The append-only journal. Postings and the balances that follow from them are one statement, so
 * neither can be without the other.
 */
@ApplicationScoped
class Journal {

  private final Database database;

  Journal(Database database) {
    this.database = database;
  }

  /**
   * Books the movements; each cell occurs once.
   *
   * @return the ids of the postings
   */
  List<Long> post(String department, int fiscalYear, List<DuePosting> movements, Cause cause) {
    if (movements.isEmpty()) {
      return List.of();
    }
    return database
        .sql(
            """
        with posted as (
          insert into posting (department, fiscal_year, sheet, line, phase, kind, difference,
              reference, reason, business_date, actor_subject, actor_role, created_at)
          select :department, :fiscalYear, m.sheet, m.line, m.phase, m.kind, m.difference, :reference, :reason::text, :businessDate, :actorSubject, :actorRole, :createdAt
          from <m>
          returning *
        ), withdrawn as (
          delete from balance using posted
          where posted.kind = 'WITHDRAWN'
            and (balance.department, balance.fiscal_year, balance.sheet, balance.line,
                balance.phase)
              = (posted.department, posted.fiscal_year, posted.sheet, posted.line, posted.phase)
        ), stated as (
          insert into balance (department, fiscal_year, sheet, line, phase, amount, posting)
          select department, fiscal_year, sheet, line, phase, difference, id
          from posted where kind = 'STATED'
          on conflict (department, fiscal_year, sheet, line, phase) do update
          set amount = balance.amount + excluded.amount, posting = excluded.posting
        )
        select id from posted order by id
        """)
        .bind("department", department)
        .bind("fiscalYear", fiscalYear)
        .bind("reference", cause.reference())
        .bind("reason", cause.reason())
        .bind("businessDate", cause.businessDate())
        .bind("actorSubject", cause.actor().subject())
        .bind("actorRole", cause.actor().role())
        .bind("createdAt", cause.at())
        .rows(
            "m",
            new Columns<DuePosting>()
                .text("sheet", DuePosting::sheet)
                .text("line", movement -> movement.cell().line())
                .text("phase", movement -> movement.cell().phase().name())
                .text("kind", movement -> movement.kind().name())
                .numeric("difference", DuePosting::difference),
            movements)
        .list(row -> row.bigint("id"));
  }
}
