package org.jiheng.report.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiheng.contracts.FilingTaken;
import org.jiheng.report.evaluation.Arrivals;
import org.jiheng.report.evaluation.Arrivals.Arrival;
import org.jiheng.report.part.DepartmentYear;
import org.jiheng.report.storage.Columns;
import org.jiheng.report.storage.Database;

/** Which revisions of a filing were seen and which are whole, by department, year and log. */
@ApplicationScoped
class ArrivalLog {

  private static final String RAISE =
      """
      insert into arrival as a (fiscal_year, department, source, seen, taken, as_of)
      select n.fiscal_year, n.department, n.source, n.seen, n.taken, n.as_of::timestamptz
      from unnest(?, ?, ?, ?, ?, ?) as n (fiscal_year, department, source, seen, taken, as_of)
      on conflict (fiscal_year, department, source) do update set
        seen = greatest(a.seen, excluded.seen), taken = greatest(a.taken, excluded.taken),
        as_of = greatest(a.as_of, excluded.as_of)
      """;

  private static final String OF =
      """
      select a.department, a.fiscal_year, a.source, a.seen, a.taken, a.as_of
      from arrival a join unnest(?, ?) as n (fiscal_year, department)
        on a.fiscal_year = n.fiscal_year and a.department = n.department
      """;

  private static final Columns<DepartmentYear> WANTED =
      new Columns<DepartmentYear>()
          .integer(DepartmentYear::fiscalYear)
          .text(DepartmentYear::department);

  private static final Columns<Map.Entry<Place, Mark>> MARKS =
      new Columns<Map.Entry<Place, Mark>>()
          .integer(entry -> entry.getKey().id().fiscalYear())
          .text(entry -> entry.getKey().id().department())
          .text(entry -> entry.getKey().source().name())
          .integer(entry -> entry.getValue().seen())
          .integer(entry -> entry.getValue().taken())
          .instant(entry -> entry.getValue().asOf());

  private final Database database;

  ArrivalLog(Database database) {
    this.database = database;
  }

  private record Place(DepartmentYear id, Source source) {}

  private record Mark(Integer seen, Integer taken, Instant asOf) {

    static Mark of(Reading.Event event) {
      var taken = event.data() instanceof FilingTaken end ? Integer.valueOf(end.revision()) : null;
      var named = event.envelope().filingRevision();
      return new Mark(newest(named, taken), taken, event.envelope().time());
    }

    Mark and(Mark other) {
      return new Mark(
          newest(seen, other.seen),
          newest(taken, other.taken),
          asOf.isAfter(other.asOf) ? asOf : other.asOf);
    }

    private static Integer newest(Integer one, Integer other) {
      if (one == null) {
        return other;
      }
      return other == null ? one : Integer.valueOf(Math.max(one, other));
    }
  }

  void raise(List<Reading.Event> events) {
    var marks = new HashMap<Place, Mark>();
    for (var event : events) {
      marks.merge(new Place(event.id(), event.source()), Mark.of(event), Mark::and);
    }
    database.with(connection -> MARKS.update(connection, RAISE, marks.entrySet()));
  }

  Map<DepartmentYear, Arrivals> of(Collection<DepartmentYear> ids) {
    var found = new HashMap<DepartmentYear, Map<Source, Mark>>();
    database.list(
        OF,
        statement -> WANTED.bind(statement, ids),
        row ->
            found
                .computeIfAbsent(
                    new DepartmentYear(row.getString(1), row.getInt(2)),
                    id -> new EnumMap<>(Source.class))
                .put(
                    Source.valueOf(row.getString(3)),
                    new Mark(
                        row.getObject(4, Integer.class),
                        row.getObject(5, Integer.class),
                        row.getTimestamp(6).toInstant())));
    var arrivals = new HashMap<DepartmentYear, Arrivals>();
    found.forEach((id, marks) -> arrivals.put(id, arrivals(marks)));
    return arrivals;
  }

  private static Arrivals arrivals(Map<Source, Mark> marks) {
    var asOf = marks.values().stream().map(Mark::asOf).max(Instant::compareTo).orElseThrow();
    return new Arrivals(
        arrival(marks.get(Source.BUDGET)), arrival(marks.get(Source.INDICATOR)), asOf);
  }

  private static Arrival arrival(Mark mark) {
    return mark == null ? Arrival.NONE : new Arrival(mark.seen(), mark.taken());
  }
}
