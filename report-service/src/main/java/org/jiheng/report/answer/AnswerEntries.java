package org.jiheng.report.answer;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import org.jiheng.cycle.answer.AnswerEntry;
import org.jiheng.cycle.answer.AnswerState;
import org.jiheng.cycle.answer.FindingAnswers;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.sql.Columns;
import org.jiheng.sql.Database;
import org.jiheng.sql.Row;

/** Everything that was said about findings; in the caller's transaction. */
@ApplicationScoped
class AnswerEntries {

  private static final String APPEND =
      """
      insert into finding_answer (fiscal_year, department, number, finding, state, text, revision,
        said_by, said_role, said_at)
      select y.fiscal_year, y.department, y.number + s.place, s.finding, s.state, s.text, y.revision,
        s.said_by, s.said_role, s.said_at
      from <s> cross join (select cast(:fiscalYear as integer) as fiscal_year,
          cast(:department as text) as department, cast(:revision as integer) as revision,
          (select coalesce(max(number), 0) from finding_answer
            where fiscal_year = :fiscalYear and department = :department) as number) y
      """;

  private static final Columns<AnswerEntry> SAID =
      new Columns<AnswerEntry>()
          .text("finding", AnswerEntry::finding)
          .text("state", entry -> entry.state().name())
          .text("text", AnswerEntry::text)
          .text("said_by", AnswerEntry::by)
          .text("said_role", AnswerEntry::role)
          .instant("said_at", AnswerEntry::at);

  private final Database database;

  AnswerEntries(Database database) {
    this.database = database;
  }

  FindingAnswers of(DepartmentYear id) {
    return new FindingAnswers(
        database
            .sql(
                """
                select finding, state, text, said_by, said_role, said_at from finding_answer
                where fiscal_year = :fiscalYear and department = :department order by number
                """)
            .bind("fiscalYear", id.fiscalYear())
            .bind("department", id.department())
            .list(AnswerEntries::entry));
  }

  /**
   * In their order; the caller holds the department's lock.
   *
   * @param revision of the evaluation in which they were seen
   */
  void append(DepartmentYear id, int revision, Collection<AnswerEntry> said) {
    database
        .sql(APPEND)
        .rows("s", SAID, said)
        .bind("fiscalYear", id.fiscalYear())
        .bind("department", id.department())
        .bind("revision", revision)
        .update();
  }

  long nextVersion() {
    return database
        .sql("select nextval('finding_answer_version') as number")
        .first(row -> row.bigint("number"))
        .orElseThrow();
  }

  private static AnswerEntry entry(Row row) throws SQLException {
    return new AnswerEntry(
        row.text("finding"),
        row.one(AnswerState.class, "state"),
        row.text("text"),
        row.text("said_by"),
        row.text("said_role"),
        row.instant("said_at"));
  }
}
