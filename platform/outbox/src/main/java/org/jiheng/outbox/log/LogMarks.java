package org.jiheng.outbox.log;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jiheng.sql.Database;
import org.jiheng.sql.Row;

/** What the database knows of its own log. */
@Singleton
public class LogMarks {

  private static final String MARKS =
      """
      select m.department, m.epoch, m.sequence,
        exists (select from outbox o where o.department = m.department) as waiting
      from log_mark m
      """;

  private final Database database;

  public LogMarks(Database database) {
    this.database = database;
  }

  /** The last event of each department that has one. */
  public List<LogMark> all() {
    return database.sql(MARKS).list(LogMarks::mark);
  }

  /** The id under which the topic was met first, or last adopted. */
  Optional<String> topicId(String topic) {
    return database
        .sql("select topic_id from log_topic where topic = :topic")
        .bind("topic", topic)
        .first(row -> row.text("topic_id"));
  }

  /** From now on the topic with this id is the log. */
  public void adopt(String topic, String topicId) {
    database
        .sql(
            """
            insert into log_topic (topic, topic_id) values (:topic, :topicId)
            on conflict (topic) do update set topic_id = excluded.topic_id
            """)
        .bind("topic", topic)
        .bind("topicId", topicId)
        .update();
  }

  private static LogMark mark(Row row) throws SQLException {
    return new LogMark(
        row.text("department"),
        new LogPosition(row.integer("epoch"), row.bigint("sequence")),
        row.is("waiting"));
  }
}
