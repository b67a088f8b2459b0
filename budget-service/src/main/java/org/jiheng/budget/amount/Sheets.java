package org.jiheng.budget.amount;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiheng.budget.change.Origin;
import org.jiheng.budget.database.Column;
import org.jiheng.budget.database.Database;

/**
 * The sheets of all departments. A year is read in three statements and replaced in five, whatever
 * its size; {@link Journal} books what the replacement moves.
 */
@ApplicationScoped
public class Sheets {

  private final Database database;
  private final Journal journal;

  Sheets(Database database, Journal journal) {
    this.database = database;
    this.journal = journal;
  }

  public YearSheets of(String department, int fiscalYear) {
    Map<String, List<Entry>> entries = entries(department, fiscalYear);
    Map<String, Map<Cell, BigDecimal>> amounts = amounts(department, fiscalYear);
    return new YearSheets(
        database.query(
            """
            select sheet, position, name, version from sheet
            where department = ? and fiscal_year = ?
            """,
            row -> {
              String code = row.getString("sheet");
              var sheet =
                  new Sheet(
                      code,
                      entries.getOrDefault(code, List.of()),
                      amounts.getOrDefault(code, Map.of()));
              return new StoredSheet(
                  sheet, row.getInt("position"), row.getString("name"), row.getLong("version"));
            },
            department,
            fiscalYear));
  }

  private Map<String, List<Entry>> entries(String department, int fiscalYear) {
    Map<String, List<Entry>> bySheet = new HashMap<>();
    database.query(
        """
        select sheet, line, name, note, stated_rate from entry
        where department = ? and fiscal_year = ? order by sheet, position
        """,
        row ->
            bySheet
                .computeIfAbsent(row.getString("sheet"), sheet -> new ArrayList<>())
                .add(
                    new Entry(
                        row.getString("line"),
                        row.getString("name"),
                        row.getString("note"),
                        row.getBigDecimal("stated_rate"))),
        department,
        fiscalYear);
    return bySheet;
  }

  private Map<String, Map<Cell, BigDecimal>> amounts(String department, int fiscalYear) {
    Map<String, Map<Cell, BigDecimal>> bySheet = new HashMap<>();
    database.query(
        """
        select sheet, line, phase, amount from balance where department = ? and fiscal_year = ?
        """,
        row ->
            bySheet
                .computeIfAbsent(row.getString("sheet"), sheet -> new HashMap<>())
                .put(
                    new Cell(row.getString("line"), Phase.valueOf(row.getString("phase"))),
                    row.getBigDecimal("amount")),
        department,
        fiscalYear);
    return bySheet;
  }

  /**
   * Brings a department's year from one state to another, under the department's lock.
   *
   * @return the ids of the postings that it took
   */
  public List<Long> replace(
      String department, int fiscalYear, YearSheets before, YearSheets after, Origin origin) {
    if (before.equals(after)) {
      return List.of();
    }
    var changed =
        after.sheets().stream()
            .map(StoredSheet::sheet)
            .filter(sheet -> !sheet.equals(before.content(sheet.code())))
            .toList();
    var gone =
        before.sheets().stream()
            .map(StoredSheet::code)
            .filter(code -> after.sheet(code).isEmpty())
            .toList();
    putSheets(department, fiscalYear, after.sheets());
    putEntries(department, fiscalYear, changed);
    var movements =
        Stream.concat(changed.stream(), gone.stream().map(Sheet::blank))
            .flatMap(sheet -> Movement.between(before.content(sheet.code()), sheet).stream())
            .toList();
    var postings = journal.post(department, fiscalYear, movements, origin);
    remove(department, fiscalYear, gone);
    return postings;
  }

  private void remove(String department, int fiscalYear, List<String> gone) {
    if (!gone.isEmpty()) {
      database.update(
          "delete from sheet where department = ? and fiscal_year = ? and sheet = any(?)",
          department,
          fiscalYear,
          Column.texts(gone, Function.identity()));
    }
  }

  private void putSheets(String department, int fiscalYear, List<StoredSheet> sheets) {
    database.update(
        """
        insert into sheet (department, fiscal_year, sheet, position, name, version)
        select ?, ?, sheet.* from unnest(?, ?, ?, ?) as sheet
        on conflict (department, fiscal_year, sheet) do update
        set position = excluded.position, name = excluded.name, version = excluded.version
        where (sheet.position, sheet.name, sheet.version)
            is distinct from (excluded.position, excluded.name, excluded.version)
        """,
        department,
        fiscalYear,
        Column.texts(sheets, StoredSheet::code),
        Column.integers(sheets, StoredSheet::position),
        Column.texts(sheets, StoredSheet::name),
        Column.versions(sheets, StoredSheet::version));
  }

  private void putEntries(String department, int fiscalYear, List<Sheet> changed) {
    if (changed.isEmpty()) {
      return;
    }
    database.update(
        "delete from entry where department = ? and fiscal_year = ? and sheet = any(?)",
        department,
        fiscalYear,
        Column.texts(changed, Sheet::code));
    var rows = changed.stream().flatMap(Sheets::rows).toList();
    database.update(
        """
        insert into entry (department, fiscal_year, sheet, line, position, name, note, stated_rate)
        select ?, ?, entry.* from unnest(?, ?, ?, ?, ?, ?) as entry
        """,
        department,
        fiscalYear,
        Column.texts(rows, PlacedEntry::sheet),
        Column.texts(rows, row -> row.entry().line()),
        Column.integers(rows, PlacedEntry::position),
        Column.texts(rows, row -> row.entry().name()),
        Column.texts(rows, row -> row.entry().note()),
        Column.decimals(rows, row -> row.entry().statedRate()));
  }

  private static Stream<PlacedEntry> rows(Sheet sheet) {
    return IntStream.range(0, sheet.entries().size())
        .mapToObj(place -> new PlacedEntry(sheet.code(), place, sheet.entries().get(place)));
  }

  private record PlacedEntry(String sheet, int position, Entry entry) {}
}
