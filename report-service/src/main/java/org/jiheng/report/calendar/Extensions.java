package org.jiheng.report.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiheng.cycle.calendar.Extension;
import org.jiheng.cycle.calendar.StageKind;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.sql.Database;
import org.jiheng.sql.Row;

/** The days that departments got beside their year's, in the caller's transaction. */
@ApplicationScoped
class Extensions {

  private static final String OF_YEAR =
      "select * from calendar_extension where fiscal_year = :fiscalYear ";

  private final Database database;

  Extensions(Database database) {
    this.database = database;
  }

  /** By department. */
  List<Extension> of(int fiscalYear) {
    return database
        .sql(OF_YEAR)
        .add("order by department, document, period")
        .bind("fiscalYear", fiscalYear)
        .list(Extensions::extension);
  }

  /**
   * @param period null for what comes once a year
   */
  Optional<Extension> of(DepartmentYear id, StageKind document, String period) {
    return database
        .sql(OF_YEAR)
        .add("and department = :department ", "department", id.department())
        .add("and document = :document ", "document", document)
        .add("and period = :period", "period", period == null ? "" : period)
        .bind("fiscalYear", id.fiscalYear())
        .first(Extensions::extension);
  }

  void put(Extension extension) {
    database
        .sql(
            """
            insert into calendar_extension (fiscal_year, department, document, period, version,
              due_on, lock_after, reason, changed_by, changed_at)
            values (:fiscalYear, :department, :document, :period, :version, :dueOn,
              cast(:lockAfter as date), :reason, :changedBy, :changedAt)
            on conflict (fiscal_year, department, document, period) do update set
              told = false, version = excluded.version, due_on = excluded.due_on,
              lock_after = excluded.lock_after, reason = excluded.reason,
              changed_by = excluded.changed_by, changed_at = excluded.changed_at
            """)
        .bind("fiscalYear", extension.id().fiscalYear())
        .bind("department", extension.id().department())
        .bind("document", extension.document())
        .bind("period", extension.period() == null ? "" : extension.period())
        .bind("version", extension.version())
        .bind("dueOn", extension.dueOn())
        .bind("lockAfter", extension.lockAfter())
        .bind("reason", extension.reason())
        .bind("changedBy", extension.changedBy())
        .bind("changedAt", extension.changedAt())
        .update();
  }

  private static Extension extension(Row row) throws SQLException {
    var lock = row.text("lock_after");
    return new Extension(
        new DepartmentYear(row.text("department"), row.integer("fiscal_year")),
        row.one(StageKind.class, "document"),
        row.text("period").isEmpty() ? null : row.text("period"),
        LocalDate.parse(row.text("due_on")),
        lock == null ? null : LocalDate.parse(lock),
        row.text("reason"),
        row.text("changed_by"),
        row.instant("changed_at"),
        row.bigint("version"));
  }
}
