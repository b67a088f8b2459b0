package org.jiheng.outbox.log;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jiheng.contracts.Actor;
import org.jiheng.sql.Database;
import org.jiheng.sql.Row;

/** The epochs of this service's log; in the caller's transaction. */
@Singleton
public class LogEpochs {

  private static final String ALL = "select * from log_epoch ";

  private final Database database;
  private final Clock clock;

  public LogEpochs(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The one that goes on; 0 before the first. */
  public int current() {
    return database
        .sql("select coalesce(max(epoch), 0) as epoch from log_epoch")
        .first(row -> row.integer("epoch"))
        .orElseThrow();
  }

  /** What is left in the outbox from now on is of it. */
  public void begin(int epoch, String reason, Actor actor) {
    database
        .sql(
            """
            insert into log_epoch (epoch, begun_at, reason, requested_by, requested_role)
            values (:epoch, :now, :reason, :subject, :role)
            """)
        .bind("epoch", epoch)
        .bind("now", clock.instant())
        .bind("reason", reason)
        .bind("subject", actor.subject())
        .bind("role", actor.role())
        .update();
  }

  /** One more department was brought up from the log. */
  public void restored(int epoch) {
    change("restored = restored + 1", epoch);
  }

  /** One more department was told to the log. */
  public void told(int epoch) {
    change("told = told + 1", epoch);
  }

  public void failed(int epoch, String error) {
    database
        .sql("update log_epoch set error = :error where epoch = :epoch")
        .bind("error", error)
        .bind("epoch", epoch)
        .update();
  }

  /** The database and the log are one again, and whatever was begun before is, too. */
  public void finished(int epoch) {
    database
        .sql(
            "update log_epoch set finished_at = :now where epoch <= :epoch and finished_at is null")
        .bind("now", clock.instant())
        .bind("epoch", epoch)
        .update();
  }

  /** One whose restore has not come to its end. */
  Optional<LogEpoch> open() {
    return database
        .sql(ALL + "where finished_at is null order by epoch desc limit 1")
        .first(LogEpochs::epoch);
  }

  public Optional<LogEpoch> one(int epoch) {
    return database.sql(ALL + "where epoch = :epoch").bind("epoch", epoch).first(LogEpochs::epoch);
  }

  /** The newest first. */
  public List<LogEpoch> before(long epoch, int limit) {
    return database
        .sql(ALL + "where epoch < :epoch order by epoch desc limit :limit")
        .bind("epoch", epoch)
        .bind("limit", limit)
        .list(LogEpochs::epoch);
  }

  private void change(String set, int epoch) {
    database
        .sql("update log_epoch set " + set + " where epoch = :epoch")
        .bind("epoch", epoch)
        .update();
  }

  private static LogEpoch epoch(Row row) throws SQLException {
    return new LogEpoch(
        row.integer("epoch"),
        row.text("reason"),
        new Actor(row.text("requested_by"), row.text("requested_role")),
        row.instant("begun_at"),
        row.instant("finished_at"),
        row.integer("restored"),
        row.integer("told"),
        row.text("error"));
  }
}
