package org.jiheng.report.cycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiheng.contracts.Actor;
import org.jiheng.cycle.CycleDocument;
import org.jiheng.cycle.DocumentState;
import org.jiheng.cycle.Verb;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.sql.Database;
import org.jiheng.sql.Row;
import org.jiheng.sql.Sql;

/** Every move of every document, in the caller's transaction. */
@ApplicationScoped
class Moves {

  private static final TypeReference<List<Remark>> REMARKS = new TypeReference<>() {};

  private final Database database;

  Moves(Database database) {
    this.database = database;
  }

  /** The newest first. */
  List<Move> before(CycleDocument document, long revision, int limit) {
    return of(
            document,
            """
            select * from document_move where fiscal_year = :fiscalYear
              and department = :department and document = :document and period = :period
              and revision < :revision order by revision desc limit :limit
            """)
        .bind("revision", revision)
        .bind("limit", limit)
        .list(Moves::move);
  }

  void append(CycleDocument document, Move move) {
    of(
            document,
            """
            insert into document_move (fiscal_year, department, document, period, revision, verb,
              from_state, to_state, note, remarks, due_on, late_days, department_score, opinion, actor, actor_role, moved_at,
              filing_revision, filing, evaluation_revision, rule_profile_version)
            values (:fiscalYear, :department, :document, :period, :revision, :verb, :from, :to,
              :note, cast(:remarks as jsonb), cast(:dueOn as date), cast(:lateDays as integer),
              cast(:departmentScore as numeric), :opinion, :actor, :role, :movedAt, :filingRevision, :filing, :evaluationRevision,
              :ruleProfileVersion)
            """)
        .bind("revision", move.revision())
        .bind("verb", move.verb())
        .bind("from", move.from())
        .bind("to", move.to())
        .bind("note", move.note())
        .bind("remarks", json(move.remarks()))
        .bind("dueOn", move.dueOn())
        .bind("lateDays", move.lateDays())
        .bind("departmentScore", move.departmentScore())
        .bind("opinion", move.opinion())
        .bind("actor", move.actor().subject())
        .bind("role", move.actor().role())
        .bind("movedAt", move.movedAt())
        .bind("filingRevision", move.filingRevision())
        .bind("filing", move.filing())
        .bind("evaluationRevision", move.evaluationRevision())
        .bind("ruleProfileVersion", move.ruleProfileVersion())
        .update();
  }

  /** Whether a reviewer has given or taken back anything since then. */
  boolean reviewedSince(DepartmentYear id, Instant time) {
    return database
        .sql(
            """
            select 1 as found from review_score where department = :department
              and fiscal_year = :fiscalYear and given_at >= :time limit 1
            """)
        .bind("department", id.department())
        .bind("fiscalYear", id.fiscalYear())
        .bind("time", time)
        .first(row -> row.integer("found"))
        .isPresent();
  }

  private Sql of(CycleDocument document, String sql) {
    return database
        .sql(sql)
        .bind("fiscalYear", document.id().fiscalYear())
        .bind("department", document.id().department())
        .bind("document", document.kind())
        .bind("period", document.period());
  }

  private static Move move(Row row) throws SQLException {
    var due = row.text("due_on");
    return new Move(
        row.bigint("revision"),
        row.one(Verb.class, "verb"),
        row.one(DocumentState.class, "from_state"),
        row.one(DocumentState.class, "to_state"),
        row.text("note"),
        remarks(row.text("remarks")),
        due == null ? null : LocalDate.parse(due),
        row.integer("late_days"),
        row.numeric("department_score"),
        row.text("opinion"),
        new Actor(row.text("actor"), row.text("actor_role")),
        row.instant("moved_at"),
        row.integer("filing_revision"),
        row.text("filing"),
        row.integer("evaluation_revision"),
        row.integer("rule_profile_version"));
  }

  private static List<Remark> remarks(String json) {
    try {
      return FilingJson.mapper().readValue(json, REMARKS);
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String json(List<Remark> remarks) {
    try {
      return FilingJson.mapper().writeValueAsString(remarks);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
