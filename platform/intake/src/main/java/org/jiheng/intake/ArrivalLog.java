package org.jiheng.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jiheng.facts.ArrivalMark;
import org.jiheng.facts.LogOfFacts;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.sql.Columns;
import org.jiheng.sql.Database;
import org.jiheng.sql.Sql;

/** Which revisions of a filing were seen and which are whole, by department, year and log. */
@ApplicationScoped
class ArrivalLog {

  private static final String RAISE =
      """
      insert into arrival as a (generation, fiscal_year, department, source, seen, taken, as_of,
        events, filing)
      select n.generation, n.fiscal_year, n.department, n.source, n.seen, n.taken, n.as_of,
        n.events, n.filing
      from <n>
      on conflict (fiscal_year, department, generation, source) do update set
        seen = greatest(a.seen, excluded.seen), taken = greatest(a.taken, excluded.taken),
        as_of = greatest(a.as_of, excluded.as_of),
        events = case when excluded.seen is null or a.seen > excluded.seen then a.events
          when excluded.taken is null and a.seen = excluded.seen then a.events + excluded.events
          else excluded.events end,
        filing = case when excluded.taken is not null then excluded.filing else a.filing end
      """;

  private static final String OF =
      """
      select department, source, seen, taken, as_of, events, filing from arrival
      where generation = :generation and fiscal_year = :fiscalYear and department = any(:departments)
      """;

  private final Database database;

  ArrivalLog(Database database) {
    this.database = database;
  }

  /** One log of a department's year. */
  record Place(DepartmentYear id, LogOfFacts source) {}

  Sql raised(Generation generation, Map<Place, ArrivalMark> marks) {
    var columns =
        new Columns<Map.Entry<Place, ArrivalMark>>()
            .integer("generation", entry -> generation.number())
            .integer("fiscal_year", entry -> entry.getKey().id().fiscalYear())
            .text("department", entry -> entry.getKey().id().department())
            .text("source", entry -> entry.getKey().source().name())
            .integer("seen", entry -> entry.getValue().seen())
            .integer("taken", entry -> entry.getValue().taken())
            .instant("as_of", entry -> entry.getValue().asOf())
            .integer("events", entry -> entry.getValue().events())
            .text("filing", entry -> entry.getValue().filing());
    return database.sql(RAISE).rows("n", columns, marks.entrySet());
  }

  Map<Place, ArrivalMark> of(Generation generation, Collection<DepartmentYear> ids) {
    var found = new HashMap<Place, ArrivalMark>();
    DepartmentYear.byYear(ids)
        .forEach(
            (year, departments) ->
                database
                    .sql(OF)
                    .bind("generation", generation.number())
                    .bind("fiscalYear", year)
                    .texts("departments", departments)
                    .list(
                        row ->
                            found.put(
                                new Place(
                                    new DepartmentYear(row.text("department"), year),
                                    row.one(LogOfFacts.class, "source")),
                                new ArrivalMark(
                                    row.integer("seen"),
                                    row.integer("taken"),
                                    row.instant("as_of"),
                                    row.integer("events"),
                                    row.text("filing")))));
    return found;
  }
}
