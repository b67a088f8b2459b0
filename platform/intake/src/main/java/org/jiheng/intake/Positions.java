package org.jiheng.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiheng.facts.LogOfFacts;
import org.jiheng.sql.Columns;
import org.jiheng.sql.Database;
import org.jiheng.sql.Sql;

/**
 * The high-water mark of every department in each log, by epoch and version. An event that is not
 * newer has no effect: duplicates and replays are passed over, and a removed row cannot come back.
 * One that is not newer and no duplicate either contradicts what was applied: it is parked.
 */
@ApplicationScoped
class Positions {

  private static final String OF =
      "select department, source, epoch, version, event, event_time from intake_position"
          + " where generation = :generation and department = any(:department)";

  private static final String RAISE =
      """
      insert into intake_position as p
        (generation, department, source, epoch, version, event, event_time)
      select m.generation, m.department, m.source, m.epoch, m.version, m.event, m.event_time from <m>
      on conflict (department, generation, source)
      do update set epoch = excluded.epoch, version = excluded.version, event = excluded.event,
        event_time = excluded.event_time
      """;

  private record Place(String department, LogOfFacts source) {

    static Place of(Reading.Event event) {
      return new Place(event.data().department(), event.source());
    }
  }

  private final Database database;
  private final ParkedEvents parked;

  Positions(Database database, ParkedEvents parked) {
    this.database = database;
    this.parked = parked;
  }

  /**
   * The events that are newer than everything before them; what contradicts the marks is parked.
   * The marks stand until they are {@link #raised}.
   */
  List<Reading.Event> pass(Generation generation, List<Reading.Event> events) {
    var marks = marks(generation, events);
    var newer = new ArrayList<Reading.Event>();
    var contradictions = new ArrayList<ParkedEvents.Parking>();
    for (var event : events) {
      var place = Place.of(event);
      var mark = PositionMark.of(event);
      var standing = marks.get(place);
      if (mark.isBeyond(standing)) {
        marks.put(place, mark);
        newer.add(event);
      } else if (mark.contradicts(standing)) {
        contradictions.add(new ParkedEvents.Parking(event.origin(), mark.against(standing)));
      }
    }
    parked.contradict(generation, contradictions);
    return newer;
  }

  /** Whether an epoch has begun meanwhile that settles what was contradictory before it. */
  boolean settled(Generation generation, Reading.Event event) {
    var standing = marks(generation, List.of(event)).get(Place.of(event));
    return standing != null && standing.epoch() > PositionMark.of(event).epoch();
  }

  /** What raises the marks to events that were passed, to be sent together with something else. */
  Sql raised(Generation generation, Collection<Reading.Event> passed) {
    var raised = new HashMap<Place, PositionMark>();
    passed.forEach(event -> raised.put(Place.of(event), PositionMark.of(event)));
    var columns =
        new Columns<Map.Entry<Place, PositionMark>>()
            .integer("generation", mark -> generation.number())
            .text("department", mark -> mark.getKey().department())
            .text("source", mark -> mark.getKey().source().name())
            .integer("epoch", mark -> mark.getValue().epoch())
            .bigint("version", mark -> mark.getValue().version())
            .text("event", mark -> mark.getValue().event())
            .instant("event_time", mark -> mark.getValue().time());
    return database.sql(RAISE).rows("m", columns, raised.entrySet());
  }

  private Map<Place, PositionMark> marks(Generation generation, Collection<Reading.Event> events) {
    var marks = new HashMap<Place, PositionMark>();
    database
        .sql(OF)
        .bind("generation", generation.number())
        .texts(
            "department",
            events.stream().map(event -> event.data().department()).distinct().toList())
        .list(
            row ->
                marks.put(
                    new Place(row.text("department"), row.one(LogOfFacts.class, "source")),
                    new PositionMark(
                        row.integer("epoch"),
                        row.bigint("version"),
                        row.text("event"),
                        row.instant("event_time"))));
    return marks;
  }
}
