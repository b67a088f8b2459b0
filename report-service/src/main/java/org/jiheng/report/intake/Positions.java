package org.jiheng.report.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiheng.facts.LogOfFacts;
import org.jiheng.sql.Columns;
import org.jiheng.sql.Database;

/**
 * The high-water mark of every department in each log. An event that is not newer has no effect:
 * duplicates and replays are passed over, and a removed row cannot come back.
 */
@ApplicationScoped
class Positions {

  private static final String OF =
      "select department, source, version from intake_position"
          + " where generation = :generation and department = any(:department)";

  private static final String RAISE =
      """
      insert into intake_position as p (generation, department, source, version)
      select m.generation, m.department, m.source, m.version from <m>
      on conflict (department, generation, source)
      do update set version = greatest(p.version, excluded.version)
      """;

  private record Place(String department, LogOfFacts source) {

    static Place of(Reading.Event event) {
      return new Place(event.data().department(), event.source());
    }
  }

  private final Database database;

  Positions(Database database) {
    this.database = database;
  }

  /** The events that are newer than everything before them; the marks are raised to them. */
  List<Reading.Event> pass(Generation generation, List<Reading.Event> events) {
    var marks =
        marks(
            generation,
            events.stream().map(event -> event.data().department()).distinct().toList());
    var raised = new HashMap<Place, Long>();
    var newer = new ArrayList<Reading.Event>();
    for (var event : events) {
      var place = Place.of(event);
      var version = event.data().version();
      if (version > marks.getOrDefault(place, Long.MIN_VALUE)) {
        marks.put(place, version);
        raised.put(place, version);
        newer.add(event);
      }
    }
    var columns =
        new Columns<Map.Entry<Place, Long>>()
            .integer("generation", mark -> generation.number())
            .text("department", mark -> mark.getKey().department())
            .text("source", mark -> mark.getKey().source().name())
            .bigint("version", Map.Entry::getValue);
    database.sql(RAISE).rows("m", columns, raised.entrySet()).update();
    return newer;
  }

  private Map<Place, Long> marks(Generation generation, Collection<String> departments) {
    var marks = new HashMap<Place, Long>();
    database
        .sql(OF)
        .bind("generation", generation.number())
        .texts("department", departments)
        .list(
            row ->
                marks.put(
                    new Place(row.text("department"), row.one(LogOfFacts.class, "source")),
                    row.bigint("version")));
    return marks;
  }
}
