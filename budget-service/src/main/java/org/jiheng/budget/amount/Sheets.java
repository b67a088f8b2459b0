package org.jiheng.budget.amount;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiheng.budget.change.Cause;
import org.jiheng.sql.Columns;
import org.jiheng.sql.Database;

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
    var entries = entries(department, fiscalYear);
    var amounts = amounts(department, fiscalYear);
    return new YearSheets(
        database
            .sql(
                """
            select sheet, position, name, version from sheet
            where department = :department and fiscal_year = :fiscalYear
            """)
            .bind("department", department)
            .bind("fiscalYear", fiscalYear)
            .list(
                row -> {
                  var code = row.text("sheet");
                  var sheet =
                      new Sheet(
                          code,
                          entries.getOrDefault(code, List.of()),
                          amounts.getOrDefault(code, Map.of()));
                  return new StoredSheet(
                      sheet, row.integer("position"), row.text("name"), row.bigint("version"));
                }));
  }

  private Map<String, List<Entry>> entries(String department, int fiscalYear) {
    var bySheet = new HashMap<String, List<Entry>>();
    database
        .sql(
            """
        select sheet, line, name, note, stated_rate from entry
        where department = :department and fiscal_year = :fiscalYear order by sheet, position
        """)
        .bind("department", department)
        .bind("fiscalYear", fiscalYear)
        .list(
            row ->
                bySheet
                    .computeIfAbsent(row.text("sheet"), sheet -> new ArrayList<>())
                    .add(
                        new Entry(
                            row.text("line"),
                            row.text("name"),
                            row.text("note"),
                            row.numeric("stated_rate"))));
    return bySheet;
  }

  private Map<String, Map<SheetCell, BigDecimal>> amounts(String department, int fiscalYear) {
    var bySheet = new HashMap<String, Map<SheetCell, BigDecimal>>();
    database
        .sql(
            """
        select sheet, line, phase, amount from balance where department = :department and fiscal_year = :fiscalYear
        """)
        .bind("department", department)
        .bind("fiscalYear", fiscalYear)
        .list(
            row ->
                bySheet
                    .computeIfAbsent(row.text("sheet"), sheet -> new HashMap<>())
                    .put(
                        new SheetCell(row.text("line"), row.one(Phase.class, "phase")),
                        row.numeric("amount")));
    return bySheet;
  }

  /**
   * Brings a department's year from one state to another, under the department's lock.
   *
   * @return the ids of the postings that it took
   */
  public List<Long> replace(
      String department, int fiscalYear, YearSheets before, YearSheets after, Cause cause) {
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
            .flatMap(sheet -> DuePosting.between(before.content(sheet.code()), sheet).stream())
            .toList();
    var postings = journal.post(department, fiscalYear, movements, cause);
    remove(department, fiscalYear, gone);
    return postings;
  }

  private void remove(String department, int fiscalYear, List<String> gone) {
    if (!gone.isEmpty()) {
      database
          .sql(
              "delete from sheet where department = :department and fiscal_year = :fiscalYear and sheet = any(:sheet)")
          .bind("department", department)
          .bind("fiscalYear", fiscalYear)
          .texts("sheet", gone)
          .update();
    }
  }

  private void putSheets(String department, int fiscalYear, List<StoredSheet> sheets) {
    database
        .sql(
            """
        insert into sheet (department, fiscal_year, sheet, position, name, version)
        select :department, :fiscalYear, s.sheet, s.position, s.name, s.version
        from <s>
        on conflict (department, fiscal_year, sheet) do update
        set position = excluded.position, name = excluded.name, version = excluded.version
        where (sheet.position, sheet.name, sheet.version)
            is distinct from (excluded.position, excluded.name, excluded.version)
        """)
        .bind("department", department)
        .bind("fiscalYear", fiscalYear)
        .rows(
            "s",
            new Columns<StoredSheet>()
                .text("sheet", StoredSheet::code)
                .integer("position", StoredSheet::position)
                .text("name", StoredSheet::name)
                .bigint("version", StoredSheet::version),
            sheets)
        .update();
  }

  private void putEntries(String department, int fiscalYear, List<Sheet> changed) {
    if (changed.isEmpty()) {
      return;
    }
    database
        .sql(
            "delete from entry where department = :department and fiscal_year = :fiscalYear and sheet = any(:sheet)")
        .bind("department", department)
        .bind("fiscalYear", fiscalYear)
        .texts("sheet", changed.stream().map(Sheet::code).toList())
        .update();
    var rows = changed.stream().flatMap(Sheets::rows).toList();
    database
        .sql(
            """
        insert into entry (department, fiscal_year, sheet, line, position, name, note, stated_rate)
        select :department, :fiscalYear, e.sheet, e.line, e.position, e.name, e.note, e.stated_rate
        from <e>
        """)
        .bind("department", department)
        .bind("fiscalYear", fiscalYear)
        .rows(
            "e",
            new Columns<PlacedEntry>()
                .text("sheet", PlacedEntry::sheet)
                .text("line", row -> row.entry().line())
                .integer("position", PlacedEntry::position)
                .text("name", row -> row.entry().name())
                .text("note", row -> row.entry().note())
                .numeric("stated_rate", row -> row.entry().statedRate()),
            rows)
        .update();
  }

  private static Stream<PlacedEntry> rows(Sheet sheet) {
    return IntStream.range(0, sheet.entries().size())
        .mapToObj(place -> new PlacedEntry(sheet.code(), place, sheet.entries().get(place)));
  }

  private record PlacedEntry(String sheet, int position, Entry entry) {}
}
