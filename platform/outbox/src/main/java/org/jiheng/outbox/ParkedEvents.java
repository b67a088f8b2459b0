package org.jiheng.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * What waits for a person: the parked events, to be shown and, once the cause is gone, released.
 */
@ApplicationScoped
public class ParkedEvents {

  private static final String AFTER =
      """
      select p.id, p.department, p.headers ->> 'ce_type', p.headers ->> 'ce_id',
             p.headers ->> 'ce_subject', p.topic, p.error, p.attempts, coalesce(n.waiting, 0),
             p.created_at
      from outbox p
      left join (select department, count(*) as waiting
                 from outbox where status = 'NEW' group by department) as n using (department)
      where p.status = 'PARKED' and p.id > ?
      order by p.id
      limit ?
      """;

  private static final String RELEASE =
      """
      with released as (
        update outbox set status = 'NEW' where status = 'PARKED' and %s returning department)
      select min(department), count(*), pg_notify('%s', '') from released
      """;

  private final DataSource database;

  public ParkedEvents(DataSource database) {
    this.database = database;
  }

  /** In the order of their ids, behind the given one. */
  public List<ParkedEvent> after(long id, int limit) {
    try (Connection connection = database.getConnection();
        PreparedStatement after = connection.prepareStatement(AFTER)) {
      after.setLong(1, id);
      after.setInt(2, limit);
      try (ResultSet result = after.executeQuery()) {
        List<ParkedEvent> events = new ArrayList<>();
        while (result.next()) {
          events.add(event(result));
        }
        return events;
      }
    } catch (SQLException failure) {
      throw new OutboxException("cannot list the parked events", failure);
    }
  }

  /** Lets the relay try the event again; empty where no such event is parked. */
  public Optional<Released> release(long id) {
    return release("id = ?", id);
  }

  /** Lets the relay try all the department's parked events again; empty where it has none. */
  public Optional<Released> release(String department) {
    return release("department = ?", department);
  }

  private Optional<Released> release(String which, Object value) {
    String sql = RELEASE.formatted(which, Outbox.CHANNEL);
    try (Connection connection = database.getConnection();
        PreparedStatement release = connection.prepareStatement(sql)) {
      release.setObject(1, value);
      try (ResultSet result = release.executeQuery()) {
        result.next();
        int released = result.getInt(2);
        return released == 0
            ? Optional.empty()
            : Optional.of(new Released(result.getString(1), released));
      }
    } catch (SQLException failure) {
      throw new OutboxException("cannot release where " + which + " " + value, failure);
    }
  }

  private static ParkedEvent event(ResultSet row) throws SQLException {
    return new ParkedEvent(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getInt(8),
        row.getLong(9),
        row.getObject(10, OffsetDateTime.class).toInstant());
  }
}
