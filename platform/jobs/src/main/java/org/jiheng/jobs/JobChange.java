package org.jiheng.jobs;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jiheng.sql.Database;
import org.jiheng.sql.Sql;

/** What becomes of a job, in one statement. */
public final class JobChange {

  private final Sql statement;
  private final Map<String, Object> stated = new LinkedHashMap<>();
  private final StringBuilder added = new StringBuilder();
  private String due = "";

  JobChange(Database database, long id) {
    statement = database.sql("update job set version = version + 1").bind("id", id);
  }

  public JobChange state(Enum<?> state) {
    statement.add(", state = :state").bind("state", state);
    return this;
  }

  /** Nothing is left to do, unless it becomes due again. */
  public JobChange finished(Enum<?> state, Instant now) {
    statement.add(", finished_at = :now").bind("now", now);
    due = ", due_at = null";
    return state(state);
  }

  /** When somebody is to look at it: before others that are due later. */
  public JobChange due(Instant time) {
    statement.bind("due", time);
    due = ", due_at = :due";
    return this;
  }

  /** One more has begun to work on it. */
  public JobChange attempt() {
    statement.add(", attempts = attempts + 1");
    return this;
  }

  /** Told besides what went wrong before. */
  public JobChange failing(String error) {
    statement.add(", error = coalesce(error || ' ', '') || :error").bind("error", error);
    return this;
  }

  /** A member of its work. */
  public JobChange with(String member, Object value) {
    stated.put(member, value);
    return this;
  }

  /** A member of its work as an expression, in which {@code work} is as it was. */
  public JobChange with(String member, String expression, String name, Object value) {
    added.append(", '").append(member).append("', ").append(expression);
    statement.bind(name, value);
    return this;
  }

  /** Adds to a number of its work. */
  public JobChange plus(String member, long more) {
    return with(
        member, "(work->>'" + member + "')::bigint + :" + member + "More", member + "More", more);
  }

  public void save() {
    if (!stated.isEmpty() || !added.isEmpty()) {
      statement.add(", work = work || :stated::jsonb").bind("stated", Job.json(stated));
      if (!added.isEmpty()) {
        statement.add(" || jsonb_build_object(" + added.substring(2) + ")");
      }
    }
    statement.add(due).add(" where id = :id").update();
  }
}
