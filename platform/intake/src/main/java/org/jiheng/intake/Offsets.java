package org.jiheng.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiheng.jobs.Blameless;
import org.jiheng.outbox.reading.PolledRecords;
import org.jiheng.sql.Columns;
import org.jiheng.sql.Database;
import org.jiheng.sql.Sql;

/** How far each log was read, kept where what was read is kept. */
@ApplicationScoped
public class Offsets {

  private static final String BEGIN =
      """
      insert into intake_offset as o (generation, topic, partition, next_offset, topic_id)
      select p.generation, p.topic, p.partition, 0, p.topic_id
      from <p>
      on conflict (generation, topic, partition)
        do update set topic_id = excluded.topic_id where o.topic_id is null
      """;

  private static final String OF =
      """
      select o.topic, o.partition, o.next_offset, o.topic_id
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
      "select o.topic, o.partition, o.next_offset from intake_offset o"
          + " where o.generation = :generation and o.topic = any(:topic)";

  private static final String SAME_LOG =
      """
       and exists (select from intake_offset b where b.generation = :building
         and b.topic = o.topic and b.partition = o.partition
         and b.topic_id is not distinct from o.topic_id)
      """;

  private final Database database;

  Offsets(Database database) {
    this.database = database;
  }

  /**
   * Where to go on in each of the partitions; 0 in one that was never read.
   *
   * @param ids of the topics, by their names
   * @throws OtherLogException where a topic is not the one that was read, but another one of its
   *     name
   */
  public Map<PolledRecords.Place, Long> of(
      Generation generation, Collection<PolledRecords.Place> places, Map<String, String> ids) {
    var columns =
        new Columns<PolledRecords.Place>()
            .text("topic_id", place -> ids.get(place.topic()))
            .integer("generation", place -> generation.number())
            .text("topic", PolledRecords.Place::topic)
            .integer("partition", PolledRecords.Place::partition);
    database.sql(BEGIN).rows("p", columns, places).update();
    var offsets = new HashMap<PolledRecords.Place, Long>();
    database
        .sql(OF)
        .rows("p", columns, places)
        .list(
            row -> {
              var topic = row.text("topic");
              if (!Objects.equals(row.text("topic_id"), ids.get(topic))) {
                throw new OtherLogException(topic);
              }
              return offsets.put(
                  new PolledRecords.Place(topic, row.integer("partition")),
                  row.bigint("next_offset"));
            });
    return offsets;
  }

  /** How far a generation is in those logs that the other one is built from, too. */
  Map<PolledRecords.Place, Long> shared(
      Generation generation, Generation building, Collection<String> topics) {
    return places(
        database
            .sql(ALL)
            .add(SAME_LOG)
            .bind("building", building.number())
            .bind("generation", generation.number())
            .texts("topic", topics));
  }

  /** How far the generation is in all that was ever read of the topics. */
  public Map<PolledRecords.Place, Long> all(Generation generation, Collection<String> topics) {
    return places(database.sql(ALL).bind("generation", generation.number()).texts("topic", topics));
  }

  private static Map<PolledRecords.Place, Long> places(Sql statement) {
    var offsets = new HashMap<PolledRecords.Place, Long>();
    statement.list(
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
  public static final class OffsetsMoved extends RuntimeException implements Blameless {

    OffsetsMoved(int partitions) {
      super(partitions + " partitions are not where this reader left them");
    }
  }

  /** The topic was made anew: what lies at the offsets is not what was read there. */
  public static final class OtherLogException extends RuntimeException {

    OtherLogException(String topic) {
      super("主题 " + topic + " 已重新建立，不是本数据库读过的日志。");
    }
  }
}
