package org.jiheng.report.roll;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.province.overview.FigureChange;
import org.jiheng.province.tally.Deltas;
import org.jiheng.province.tally.Measure;
import org.jiheng.report.evaluation.FigureFollower;
import org.jiheng.report.tally.Tallies;
import org.jiheng.sql.Columns;
import org.jiheng.sql.Database;

/**
 * The roll as it is served: it follows the projected entries and, department by department, the
 * first evaluation of a year and the end of it. Both come under the department's lock, so that
 * neither misses the other.
 */
@ApplicationScoped
public class Roll implements FigureFollower {

  private static final String STANDING =
      """
      select r.department, r.fiscal_year, r.filed
      from roll_entry r join <wanted>
        on r.department = wanted.department and r.fiscal_year = wanted.fiscal_year
      """;

  private static final String KEEP =
      """
      insert into roll_entry as r (department, fiscal_year, name, filed)
      select n.department, n.fiscal_year, n.name, exists (
        select from evaluation e
        where e.department = n.department and e.fiscal_year = n.fiscal_year)
      from <n>
      on conflict (fiscal_year, department) do update set name = excluded.name
      """;

  private static final String REMOVE =
      """
      delete from roll_entry r using <gone>
      where r.department = gone.department and r.fiscal_year = gone.fiscal_year
      """;

  private static final String FILE =
      """
      update roll_entry r set filed = not r.filed
      from <f>
      where r.department = f.department and r.fiscal_year = f.fiscal_year and r.filed = :filed
      returning r.fiscal_year
      """;

  private static final String DERIVE =
      """
      with derived as (
        select n.fiscal_year, n.department, n.name,
          exists (select from evaluation e
            where e.department = n.department and e.fiscal_year = n.fiscal_year) as filed
        from <n>),
      gone as (
        delete from roll_entry r where not exists (select from derived d
          where d.department = r.department and d.fiscal_year = r.fiscal_year))
      insert into roll_entry as r (fiscal_year, department, name, filed)
      select fiscal_year, department, name, filed from derived
      on conflict (fiscal_year, department)
        do update set name = excluded.name, filed = excluded.filed
      returning r.fiscal_year
      """;

  private static final String COUNTS =
      "select fiscal_year, count(*) as departments, count(*) filter (where filed) as filed"
          + " from roll_entry group by 1";

  private record Entry(DepartmentYear id, boolean filed) {}

  private final Tallies tallies;
  private final Database database;

  Roll(Tallies tallies, Database database) {
    this.tallies = tallies;
    this.database = database;
  }

  /** Brings the roll to these entries, of which the last one of a department's year counts. */
  public void keep(List<RollEntry> entries) {
    var last = new LinkedHashMap<DepartmentYear, RollEntry>();
    entries.forEach(entry -> last.put(entry.id(), entry));
    if (last.isEmpty()) {
      return;
    }
    var before = standing(last.keySet());
    database
        .sql(KEEP)
        .rows("n", ids().text("name", RollEntry::name), entries(last.values(), false))
        .update();
    database.sql(REMOVE).rows("gone", ids(), entries(last.values(), true)).update();
    var deltas = new Deltas();
    before.forEach(entry -> count(deltas, entry, BigDecimal.ONE.negate()));
    standing(last.keySet()).forEach(entry -> count(deltas, entry, BigDecimal.ONE));
    tallies.add(deltas);
  }

  /** Makes these the roll, whole. Nobody else may write the roll or an evaluation meanwhile. */
  public void derive(List<RollEntry> entries) {
    var deltas = new Deltas();
    count(deltas, BigDecimal.ONE.negate());
    database.sql(DERIVE).rows("n", ids().text("name", RollEntry::name), entries).call();
    count(deltas, BigDecimal.ONE);
    tallies.add(deltas);
  }

  private void count(Deltas deltas, BigDecimal sign) {
    database
        .sql(COUNTS)
        .list(
            row -> {
              var year = row.integer("fiscal_year");
              deltas.add(year, Measure.ROLL, row.numeric("departments").multiply(sign));
              deltas.add(year, Measure.ROLL_FILED, row.numeric("filed").multiply(sign));
              return year;
            });
  }

  @Override
  public void follow(Collection<FigureChange> changes) {
    var deltas = new Deltas();
    count(deltas, changes, change -> change.before() == null, false, BigDecimal.ONE);
    count(deltas, changes, change -> change.after() == null, true, BigDecimal.ONE.negate());
    tallies.add(deltas);
  }

  private void count(
      Deltas deltas,
      Collection<FigureChange> changes,
      Predicate<FigureChange> which,
      boolean filed,
      BigDecimal sign) {
    var ids = changes.stream().filter(which).map(FigureChange::id).toList();
    if (!ids.isEmpty()) {
      database
          .sql(FILE)
          .rows("f", wanted(), ids)
          .bind("filed", filed)
          .list(row -> row.integer("fiscal_year"))
          .forEach(year -> deltas.add(year, Measure.ROLL_FILED, sign));
    }
  }

  private Set<Entry> standing(Collection<DepartmentYear> ids) {
    return new HashSet<>(
        database
            .sql(STANDING)
            .rows("wanted", wanted(), ids)
            .list(
                row ->
                    new Entry(
                        new DepartmentYear(row.text("department"), row.integer("fiscal_year")),
                        row.is("filed"))));
  }

  private static void count(Deltas deltas, Entry entry, BigDecimal sign) {
    deltas.add(entry.id().fiscalYear(), Measure.ROLL, sign);
    if (entry.filed()) {
      deltas.add(entry.id().fiscalYear(), Measure.ROLL_FILED, sign);
    }
  }

  private static List<RollEntry> entries(Collection<RollEntry> entries, boolean removed) {
    return entries.stream().filter(entry -> entry.removed() == removed).toList();
  }

  private static Columns<RollEntry> ids() {
    return new Columns<RollEntry>()
        .text("department", entry -> entry.id().department())
        .integer("fiscal_year", entry -> entry.id().fiscalYear());
  }

  private static Columns<DepartmentYear> wanted() {
    return new Columns<DepartmentYear>()
        .text("department", DepartmentYear::department)
        .integer("fiscal_year", DepartmentYear::fiscalYear);
  }
}
