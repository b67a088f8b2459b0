package org.jiheng.budget.amount;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jiheng.budget.change.Origin;
import org.jiheng.budget.database.Column;
import org.jiheng.budget.database.Database;

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
  List<Long> post(String department, int fiscalYear, List<Movement> movements, Origin origin) {
    if (movements.isEmpty()) {
      return List.of();
    }
    return database.query(
        """
        with posted as (
          insert into posting (department, fiscal_year, sheet, line, phase, kind, difference,
              reference, reason, business_date, actor_subject, actor_role, created_at)
          select ?, ?, movement.*, ?, ?::text, ?, ?, ?, ?
          from unnest(?, ?, ?, ?, ?) as movement
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
        """,
        row -> row.getLong("id"),
        department,
        fiscalYear,
        origin.reference(),
        origin.reason(),
        origin.businessDate(),
        origin.actor().subject(),
        origin.actor().role(),
        origin.at(),
        Column.texts(movements, Movement::sheet),
        Column.texts(movements, movement -> movement.cell().line()),
        Column.texts(movements, movement -> movement.cell().phase().name()),
        Column.texts(movements, movement -> movement.kind().name()),
        Column.decimals(movements, Movement::difference));
  }
}
