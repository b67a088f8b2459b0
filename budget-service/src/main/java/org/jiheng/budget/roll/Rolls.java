package org.jiheng.budget.roll;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.jiheng.sql.Columns;
import org.jiheng.sql.Database;
import org.jiheng.sql.Row;

/** The rolls of all years. */
@ApplicationScoped
class Rolls {

  private final Database database;

  Rolls(Database database) {
    this.database = database;
  }

  /** Waits until nobody else changes the year's roll, and keeps others out until the end. */
  void lock(int fiscalYear) {
    database
        .sql(
            "select pg_advisory_xact_lock(hashtextextended('jiheng/roll/' || :fiscalYear::int, 0))")
        .bind("fiscalYear", fiscalYear)
        .call();
  }

  Optional<StoredRoll> of(int fiscalYear) {
    var rows =
        database
            .sql(
                """
            select roll.version, entry.department, entry.name
            from roll left join roll_entry as entry using (fiscal_year)
            where fiscal_year = :fiscalYear order by entry.position
            """)
            .bind("fiscalYear", fiscalYear)
            .list(Rolls::row);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    var entries = rows.stream().map(StoredRow::entry).filter(Objects::nonNull).toList();
    return Optional.of(new StoredRoll(new Roll(entries), rows.get(0).version()));
  }

  /** Replaces a year's roll, or states it for the first time. */
  void put(int fiscalYear, Roll roll, long version) {
    database
        .sql(
            """
        insert into roll (fiscal_year, version) values (:fiscalYear, :version)
        on conflict (fiscal_year) do update set version = excluded.version
        """)
        .bind("fiscalYear", fiscalYear)
        .bind("version", version)
        .update();
    database
        .sql(
            "delete from roll_entry where fiscal_year = :fiscalYear and department <> all (:department)")
        .bind("fiscalYear", fiscalYear)
        .texts("department", roll.entries().stream().map(RollEntry::code).toList())
        .update();
    database
        .sql(
            """
        insert into roll_entry (fiscal_year, department, position, name)
        select :fiscalYear, entry.department, entry.place - 1, entry.name
        from <entry>
        on conflict (fiscal_year, department) do update
        set position = excluded.position, name = excluded.name
        where roll_entry.position <> excluded.position or roll_entry.name <> excluded.name
        """)
        .bind("fiscalYear", fiscalYear)
        .rows(
            "entry",
            new Columns<RollEntry>()
                .text("department", RollEntry::code)
                .text("name", RollEntry::name),
            roll.entries())
        .update();
  }

  /** A roll without departments is one row without an entry. */
  private record StoredRow(long version, RollEntry entry) {}

  private static StoredRow row(Row row) throws SQLException {
    var department = row.text("department");
    return new StoredRow(
        row.bigint("version"),
        department == null ? null : new RollEntry(department, row.text("name")));
  }
}
