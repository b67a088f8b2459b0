package org.jiheng.report.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiheng.report.storage.Columns;
import org.jiheng.report.storage.Database;

/** How far each log was read, kept where what was read is kept. */
@ApplicationScoped
class Offsets {

  private static final String BEGIN =
      """
      insert into intake_offset (generation, topic, partition, next_offset)
      select p.generation, p.topic, p.partition, 0
      from unnest(?, ?, ?) as p (generation, topic, partition)
      on conflict do nothing
      """;

  private static final String OF =
      """
      select o.topic, o.partition, o.next_offset
      from intake_offset o join unnest(?, ?, ?) as p (generation, topic, partition)
        on o.generation = p.generation and o.topic = p.topic and o.partition = p.partition
      """;

  private static final String ADVANCE =
      """
      update intake_offset o set next_offset = s.next_offset
      from unnest(?, ?, ?, ?, ?) as s (generation, topic, partition, expected, next_offset)
      where o.generation = s.generation and o.topic = s.topic and o.partition = s.partition and o.next_offset = s.expected
      """;

  private static final String ALL =
      "select topic, partition, next_offset from intake_offset"
          + " where generation = ? and topic = any(?)";

  private final Database database;

  Offsets(Database database) {
    this.database = database;
  }

  /** Where to go on in each of the partitions; 0 in one that was never read. */
  Map<Batch.Place, Long> of(Generation generation, Collection<Batch.Place> places) {
    var columns =
        new Columns<Batch.Place>()
            .integer(place -> generation.number())
            .text(Batch.Place::topic)
            .integer(Batch.Place::partition);
    database.with(connection -> columns.update(connection, BEGIN, places));
    var offsets = new HashMap<Batch.Place, Long>();
    database.list(
        OF,
        statement -> columns.bind(statement, places),
        row -> offsets.put(new Batch.Place(row.getString(1), row.getInt(2)), row.getLong(3)));
    return offsets;
  }

  /** How far the generation is in all that was ever read of the topics. */
  Map<Batch.Place, Long> all(Generation generation, Collection<String> topics) {
    var offsets = new HashMap<Batch.Place, Long>();
    database.list(
        ALL,
        statement -> {
          statement.setInt(1, generation.number());
          statement.setArray(2, statement.getConnection().createArrayOf("text", topics.toArray()));
        },
        row -> offsets.put(new Batch.Place(row.getString(1), row.getInt(2)), row.getLong(3)));
    return offsets;
  }

  /**
   * Compare and set, in the caller's transaction.
   *
   * @throws OffsetsMoved where another reader has gone on meanwhile
   */
  void advance(Generation generation, List<Batch.Step> steps) {
    var columns =
        new Columns<Batch.Step>()
            .integer(step -> generation.number())
            .text(step -> step.place().topic())
            .integer(step -> step.place().partition())
            .bigint(Batch.Step::from)
            .bigint(Batch.Step::to);
    var advanced = database.with(connection -> columns.update(connection, ADVANCE, steps));
    if (advanced != steps.size()) {
      throw new OffsetsMoved(steps.size() - advanced);
    }
  }

  /**
   * This reader lost partitions without knowing it yet, or another generation serves; its batch
   * must leave no trace.
   */
  static final class OffsetsMoved extends RuntimeException {

    OffsetsMoved(int partitions) {
      super(partitions + " partitions are not where this reader left them");
    }
  }
}
