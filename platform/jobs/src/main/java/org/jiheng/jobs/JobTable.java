package org.jiheng.jobs;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jiheng.contracts.Actor;
import org.jiheng.sql.Database;
import org.jiheng.sql.Row;
import org.jiheng.sql.Sql;

/** The jobs of a kind, to which it adds what it says of them; in the caller's transaction. */
public class JobTable<J> {

  private static final String BEGIN =
      """
      insert into job (kind, subject, state, requested_by, requested_role, requested_at, due_at, work)
      values (:kind, :subject, 'QUEUED', :subjectOf, :role, :now, :now, :work::jsonb)
      on conflict do nothing
      returning *
      """;

  private final Database database;
  private final String kind;
  private final Function<Job, J> telling;

  /**
   * @param telling the job as its kind tells it
   */
  public JobTable(Database database, String kind, Function<Job, J> telling) {
    this.database = database;
    this.kind = kind;
    this.telling = telling;
  }

  /**
   * A new one; empty where another one of the same subject is unfinished.
   *
   * @param subject of which one at most goes on at a time; null where any number may
   */
  public Optional<J> begin(String subject, Object work, Actor requester, Instant now) {
    return database
        .sql(BEGIN)
        .bind("kind", kind)
        .bind("subject", subject)
        .bind("subjectOf", requester.subject())
        .bind("role", requester.role())
        .bind("now", now)
        .bind("work", Job.json(work))
        .first(this::told);
  }

  public Optional<J> one(long id) {
    return select(" and id = :id").bind("id", id).first(this::told);
  }

  /** As it stays until the caller's transaction ends. */
  public Optional<J> held(long id) {
    return select(" and id = :id for update").bind("id", id).first(this::told);
  }

  public Optional<J> unfinished(String subject) {
    return select(" and subject = :subject and finished_at is null")
        .bind("subject", subject)
        .first(this::told);
  }

  /** The one to work on: the one that has been due for the longest. */
  public Optional<J> next(Instant now) {
    return select(" and due_at <= :now order by due_at, id limit 1")
        .bind("now", now)
        .first(this::told);
  }

  /** The newest first. */
  public List<J> before(long id, int limit) {
    return page(before(id), limit);
  }

  /** The newest first; a kind may ask more of them. */
  public Sql before(long id) {
    return select(" and id < :before").bind("before", id);
  }

  /** All of the kind, for conditions that only it knows, each after an {@code and}. */
  public Sql select(String conditions) {
    return database.sql("select * from job where kind = :kind" + conditions).bind("kind", kind);
  }

  public List<J> page(Sql asked, int limit) {
    return asked.add(" order by id desc limit :limit", "limit", limit).list(this::told);
  }

  public JobChange change(long id) {
    return new JobChange(database, id);
  }

  public void finished(long id, Enum<?> state, Instant now) {
    change(id).finished(state, now).save();
  }

  /** Goes on, but not without telling it in the end. */
  public void failing(long id, String error) {
    change(id).failing(error).save();
  }

  public String kind() {
    return kind;
  }

  /** Forgets what ended before. */
  public void forget(Instant before) {
    database
        .sql("delete from job where kind = :kind and finished_at < :before")
        .bind("kind", kind)
        .bind("before", before)
        .update();
  }

  private J told(Row row) throws SQLException {
    return telling.apply(Job.of(row));
  }
}
