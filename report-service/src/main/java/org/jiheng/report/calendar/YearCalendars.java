package org.jiheng.report.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jiheng.cycle.calendar.StatedCalendar;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.sql.Database;
import org.jiheng.sql.Row;

/** The calendars of all years, in the caller's transaction. */
@ApplicationScoped
class YearCalendars {

  private final Database database;

  YearCalendars(Database database) {
    this.database = database;
  }

  /** A calendar as it is kept. */
  record Kept(StatedCalendar stated, String changedBy, Instant changedAt, long version) {}

  Optional<Kept> of(int fiscalYear) {
    return database
        .sql("select body, changed_by, changed_at, version from year_calendar")
        .add(" where fiscal_year = :fiscalYear", "fiscalYear", fiscalYear)
        .first(YearCalendars::kept);
  }

  void put(int fiscalYear, Kept kept) {
    database
        .sql(
            """
            insert into year_calendar (fiscal_year, version, body, changed_by, changed_at)
            values (:fiscalYear, :version, cast(:body as jsonb), :changedBy, :changedAt)
            on conflict (fiscal_year) do update set version = excluded.version,
              told = false, body = excluded.body, changed_by = excluded.changed_by,
              changed_at = excluded.changed_at
            """)
        .bind("fiscalYear", fiscalYear)
        .bind("version", kept.version())
        .bind("body", json(kept.stated()))
        .bind("changedBy", kept.changedBy())
        .bind("changedAt", kept.changedAt())
        .update();
  }

  /** Of a calendar or an extension. */
  long nextVersion() {
    return database
        .sql("select nextval('calendar_version') as number")
        .first(row -> row.bigint("number"))
        .orElseThrow();
  }

  private static Kept kept(Row row) throws SQLException {
    return new Kept(
        stated(row.text("body")),
        row.text("changed_by"),
        row.instant("changed_at"),
        row.bigint("version"));
  }

  private static StatedCalendar stated(String json) {
    try {
      return FilingJson.mapper().readValue(json, StatedCalendar.class);
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String json(StatedCalendar stated) {
    try {
      return FilingJson.mapper().writeValueAsString(stated);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
