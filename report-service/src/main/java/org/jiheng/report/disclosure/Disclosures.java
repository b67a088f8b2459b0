package org.jiheng.report.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jiheng.cycle.disclosure.StatedDisclosure;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.sql.Database;
import org.jiheng.sql.Row;

/** How departments disclosed their years, in the caller's transaction. */
@ApplicationScoped
class Disclosures {

  private final Database database;

  Disclosures(Database database) {
    this.database = database;
  }

  Optional<Disclosure> of(DepartmentYear id) {
    return database
        .sql(
            "select * from disclosure where fiscal_year = :fiscalYear and department = :department")
        .bind("fiscalYear", id.fiscalYear())
        .bind("department", id.department())
        .first(Disclosures::disclosure);
  }

  void put(Disclosure disclosure) {
    database
        .sql(
            """
            insert into disclosure (fiscal_year, department, own_site_url, excluded, excluded_reason,
              stated_by, stated_at, checked_on, checked_by, version)
            values (:fiscalYear, :department, :url, :excluded, :reason, :statedBy, :statedAt,
              cast(:checkedOn as date), :checkedBy, :version)
            on conflict (fiscal_year, department) do update set
              own_site_url = excluded.own_site_url, excluded = excluded.excluded,
              excluded_reason = excluded.excluded_reason, stated_by = excluded.stated_by,
              stated_at = excluded.stated_at, checked_on = excluded.checked_on,
              checked_by = excluded.checked_by, version = excluded.version
            """)
        .bind("fiscalYear", disclosure.id().fiscalYear())
        .bind("department", disclosure.id().department())
        .bind("url", disclosure.stated().ownSiteUrl())
        .bind("excluded", disclosure.stated().excluded())
        .bind("reason", disclosure.stated().excludedReason())
        .bind("statedBy", disclosure.statedBy())
        .bind("statedAt", disclosure.statedAt())
        .bind("checkedOn", disclosure.checkedOn())
        .bind("checkedBy", disclosure.checkedBy())
        .bind("version", disclosure.version())
        .update();
  }

  private static Disclosure disclosure(Row row) throws SQLException {
    return new Disclosure(
        new DepartmentYear(row.text("department"), row.integer("fiscal_year")),
        new StatedDisclosure(
            row.text("own_site_url"), row.text("excluded"), row.text("excluded_reason")),
        row.text("stated_by"),
        row.instant("stated_at"),
        Optional.ofNullable(row.text("checked_on")).map(LocalDate::parse).orElse(null),
        row.text("checked_by"),
        row.bigint("version"));
  }
}
