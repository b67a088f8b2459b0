package org.jiheng.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jiheng.sql.Database;
import org.jiheng.sql.Row;

/**
 * What waits for a person: the parked events, to be shown and, once the cause is gone, released.
 */
@ApplicationScoped
public class ParkedEvents {

  private static final String AFTER =
      """
      select p.id, p.department, p.headers ->> 'ce_type' as type, p.headers ->> 'ce_id' as event,
             p.headers ->> 'ce_subject' as subject, p.topic, p.error, p.attempts,
             coalesce(n.waiting, 0) as waiting, p.created_at
      from outbox p
      left join (select department, count(*) as waiting
                 from outbox where status = 'NEW' group by department) as n using (department)
      where p.status = 'PARKED' and p.id > :id
      order by p.id
      limit :limit
      """;

  private static final String RELEASE =
      """
      with released as (
        update outbox set status = 'NEW' where status = 'PARKED' and %s returning department)
      select min(department) as department, count(*) as released, pg_notify('%s', '')
      from released
      """;

  private final Database database;

  public ParkedEvents(Database database) {
    this.database = database;
  }

  /** In the order of their ids, behind the given one. */
  public List<ParkedEvent> after(long id, int limit) {
    return database.sql(AFTER).bind("id", id).bind("limit", limit).list(ParkedEvents::event);
  }

  /** Lets the relay try the event again; empty where no such event is parked. */
  public Optional<Released> release(long id) {
    return release("id = :which", id);
  }

  /** Lets the relay try all the department's parked events again; empty where it has none. */
  public Optional<Released> release(String department) {
    return release("department = :which", department);
  }

  private Optional<Released> release(String which, Object value) {
    return database
        .sql(RELEASE.formatted(which, Outbox.CHANNEL))
        .bind("which", value)
        .first(row -> new Released(row.text("department"), row.integer("released")))
        .filter(released -> released.released() > 0);
  }

  private static ParkedEvent event(Row row) throws SQLException {
    return new ParkedEvent(
        row.bigint("id"),
        row.text("department"),
        row.text("type"),
        row.text("event"),
        row.text("subject"),
        row.text("topic"),
        row.text("error"),
        row.integer("attempts"),
        row.bigint("waiting"),
        row.instant("created_at"));
  }
}
