package org.jiheng.budget.roll;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jiheng.budget.database.Column;
import org.jiheng.budget.database.Database;

/** The rolls of all years. */
@ApplicationScoped
class Rolls {

  private final Database database;

  Rolls(Database database) {
    this.database = database;
  }

  /** Waits until nobody else changes the year's roll, and keeps others out until the end. */
  void lock(int fiscalYear) {
    database.query(
        "select pg_advisory_xact_lock(hashtextextended('jiheng/roll/' || ?::int, 0))",
        row -> row,
        fiscalYear);
  }

  Optional<StoredRoll> of(int fiscalYear) {
    var rows =
        database.query(
            """
            select roll.version, entry.department, entry.name
            from roll left join roll_entry as entry using (fiscal_year)
            where fiscal_year = ? order by entry.position
            """,
            Rolls::row,
            fiscalYear);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    var entries = rows.stream().map(StoredRow::entry).filter(Objects::nonNull).toList();
    return Optional.of(new StoredRoll(new Roll(entries), rows.get(0).version()));
  }

  /** Replaces a year's roll, or states it for the first time. */
  void put(int fiscalYear, Roll roll, long version) {
    database.update(
        """
        insert into roll (fiscal_year, version) values (?, ?)
        on conflict (fiscal_year) do update set version = excluded.version
        """,
        fiscalYear,
        version);
    database.update(
        "delete from roll_entry where fiscal_year = ? and department <> all (?)",
        fiscalYear,
        Column.texts(roll.entries(), RollEntry::code));
    database.update(
        """
        insert into roll_entry (fiscal_year, department, position, name)
        select ?, entry.department, entry.position, entry.name
        from unnest(?, ?, ?) as entry (department, position, name)
        on conflict (fiscal_year, department) do update
        set position = excluded.position, name = excluded.name
        where roll_entry.position <> excluded.position or roll_entry.name <> excluded.name
        """,
        fiscalYear,
        Column.texts(roll.entries(), RollEntry::code),
        Column.integers(IntStream.range(0, roll.entries().size()).boxed().toList(), place -> place),
        Column.texts(roll.entries(), RollEntry::name));
  }

  /** A roll without departments is one row without an entry. */
  private record StoredRow(long version, RollEntry entry) {}

  private static StoredRow row(ResultSet row) throws SQLException {
    String department = row.getString("department");
    return new StoredRow(
        row.getLong("version"),
        department == null ? null : new RollEntry(department, row.getString("name")));
  }
}
