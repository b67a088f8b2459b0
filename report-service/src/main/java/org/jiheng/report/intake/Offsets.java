package org.jiheng.report.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiheng.jobs.Blameless;
import org.jiheng.outbox.reading.PolledRecords;
import org.jiheng.sql.Columns;
import org.jiheng.sql.Database;

/** How far each log was read, kept where what was read is kept. */
@ApplicationScoped
class Offsets {

  private static final String BEGIN =
      """
      insert into intake_offset (generation, topic, partition, next_offset)
      select p.generation, p.topic, p.partition, 0
      from <p>
      on conflict do nothing
      """;

  private static final String OF =
      """
      select o.topic, o.partition, o.next_offset
      from intake_offset o join <p>
        on o.generation = p.generation and o.topic = p.topic and o.partition = p.partition
      """;

  private static final String ADVANCE =
      """
      update intake_offset o set next_offset = s.next_offset
      from <s>
      where o.generation = s.generation and o.topic = s.topic and o.partition = s.partition and o.next_offset = s.expected
      """;

  private static final String ALL =
      "select topic, partition, next_offset from intake_offset"
          + " where generation = :generation and topic = any(:topic)";

  private final Database database;

  Offsets(Database database) {
    this.database = database;
  }

  /** Where to go on in each of the partitions; 0 in one that was never read. */
  Map<PolledRecords.Place, Long> of(Generation generation, Collection<PolledRecords.Place> places) {
    var columns =
        new Columns<PolledRecords.Place>()
            .integer("generation", place -> generation.number())
            .text("topic", PolledRecords.Place::topic)
            .integer("partition", PolledRecords.Place::partition);
    database.sql(BEGIN).rows("p", columns, places).update();
    var offsets = new HashMap<PolledRecords.Place, Long>();
    database
        .sql(OF)
        .rows("p", columns, places)
        .list(
            row ->
                offsets.put(
                    new PolledRecords.Place(row.text("topic"), row.integer("partition")),
                    row.bigint("next_offset")));
    return offsets;
  }

  /** How far the generation is in all that was ever read of the topics. */
  Map<PolledRecords.Place, Long> all(Generation generation, Collection<String> topics) {
    var offsets = new HashMap<PolledRecords.Place, Long>();
    database
        .sql(ALL)
        .bind("generation", generation.number())
        .texts("topic", topics)
        .list(
            row ->
                offsets.put(
                    new PolledRecords.Place(row.text("topic"), row.integer("partition")),
                    row.bigint("next_offset")));
    return offsets;
  }

  /**
   * Compare and set, in the caller's transaction.
   *
   * @throws OffsetsMoved where another reader has gone on meanwhile
   */
  void advance(Generation generation, List<PolledRecords.Step> steps) {
    var columns =
        new Columns<PolledRecords.Step>()
            .integer("generation", step -> generation.number())
            .text("topic", step -> step.place().topic())
            .integer("partition", step -> step.place().partition())
            .bigint("expected", PolledRecords.Step::from)
            .bigint("next_offset", PolledRecords.Step::to);
    var advanced = database.sql(ADVANCE).rows("s", columns, steps).update();
    if (advanced != steps.size()) {
      throw new OffsetsMoved(steps.size() - advanced);
    }
  }

  /**
   * This reader lost partitions without knowing it yet, or another generation serves; its batch
   * must leave no trace.
   */
  static final class OffsetsMoved extends RuntimeException implements Blameless {

    OffsetsMoved(int partitions) {
      super(partitions + " partitions are not where this reader left them");
    }
  }
}
