package org.jiheng.report.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jiheng.report.part.DepartmentYear;
import org.jiheng.report.storage.Columns;
import org.jiheng.report.storage.Database;

/** Which revisions of a filing were seen and which are whole, by department, year and log. */
@ApplicationScoped
class ArrivalLog {

  private static final String RAISE =
      """
      insert into arrival as a (generation, fiscal_year, department, source, seen, taken, as_of)
      select n.generation, n.fiscal_year, n.department, n.source, n.seen, n.taken,
        n.as_of::timestamptz
      from unnest(?, ?, ?, ?, ?, ?, ?) as n (generation, fiscal_year, department, source, seen,
        taken, as_of)
      on conflict (fiscal_year, department, generation, source) do update set
        seen = greatest(a.seen, excluded.seen), taken = greatest(a.taken, excluded.taken),
        as_of = greatest(a.as_of, excluded.as_of)
      """;

  private static final String OF =
      """
      select a.department, a.fiscal_year, a.source, a.seen, a.taken, a.as_of
      from arrival a join unnest(?, ?, ?) as n (generation, fiscal_year, department)
        on a.generation = n.generation and a.fiscal_year = n.fiscal_year
        and a.department = n.department
      """;

  private final Database database;

  ArrivalLog(Database database) {
    this.database = database;
  }

  /** One log of a department's year. */
  record Place(DepartmentYear id, Source source) {}

  void raise(Generation generation, Map<Place, ArrivalMark> marks) {
    var columns =
        new Columns<Map.Entry<Place, ArrivalMark>>()
            .integer(entry -> generation.number())
            .integer(entry -> entry.getKey().id().fiscalYear())
            .text(entry -> entry.getKey().id().department())
            .text(entry -> entry.getKey().source().name())
            .integer(entry -> entry.getValue().seen())
            .integer(entry -> entry.getValue().taken())
            .instant(entry -> entry.getValue().asOf());
    database.with(connection -> columns.update(connection, RAISE, marks.entrySet()));
  }

  Map<Place, ArrivalMark> of(Generation generation, Collection<DepartmentYear> ids) {
    var wanted =
        new Columns<DepartmentYear>()
            .integer(id -> generation.number())
            .integer(DepartmentYear::fiscalYear)
            .text(DepartmentYear::department);
    var found = new HashMap<Place, ArrivalMark>();
    database.list(
        OF,
        statement -> wanted.bind(statement, ids),
        row ->
            found.put(
                new Place(
                    new DepartmentYear(row.getString(1), row.getInt(2)),
                    Source.valueOf(row.getString(3))),
                new ArrivalMark(
                    row.getObject(4, Integer.class),
                    row.getObject(5, Integer.class),
                    row.getTimestamp(6).toInstant())));
    return found;
  }
}
