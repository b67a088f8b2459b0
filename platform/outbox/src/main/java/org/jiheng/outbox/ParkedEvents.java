package org.jiheng.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * What waits for a person: the parked events, to be shown and, once the cause is gone, released.
 */
@ApplicationScoped
public class ParkedEvents {

  private static final String LIST =
      """
      select p.id, p.department, p.headers ->> 'ce_type', p.headers ->> 'ce_subject', p.error,
             p.attempts, p.created_at,
             (select count(*) from outbox n
              where n.status = 'NEW' and n.department = p.department)
      from outbox p
      where p.status = 'PARKED'
      order by p.id
      """;

  private static final String RELEASE =
      """
      with released as (
        update outbox set status = 'NEW' where status = 'PARKED' and %s returning id)
      select count(*), pg_notify('%s', '') from released
      """;

  private final DataSource database;

  public ParkedEvents(DataSource database) {
    this.database = database;
  }

  /** In the order of their ids. */
  public List<ParkedEvent> list() {
    try (Connection connection = database.getConnection();
        PreparedStatement list = connection.prepareStatement(LIST);
        ResultSet result = list.executeQuery()) {
      List<ParkedEvent> events = new ArrayList<>();
      while (result.next()) {
        events.add(
            new ParkedEvent(
                result.getLong(1),
                result.getString(2),
                result.getString(3),
                result.getString(4),
                result.getString(5),
                result.getInt(6),
                result.getObject(7, OffsetDateTime.class).toInstant(),
                result.getLong(8)));
      }
      return events;
    } catch (SQLException failure) {
      throw new OutboxException("cannot list the parked events", failure);
    }
  }

  /** Lets the relay try the event again; false where no such event is parked. */
  public boolean release(long id) {
    return release("id = ?", id) > 0;
  }

  /** Lets the relay try the department's parked events again, and returns their number. */
  public int release(String department) {
    return release("department = ?", department);
  }

  private int release(String which, Object value) {
    String sql = RELEASE.formatted(which, Outbox.CHANNEL);
    try (Connection connection = database.getConnection();
        PreparedStatement release = connection.prepareStatement(sql)) {
      release.setObject(1, value);
      try (ResultSet result = release.executeQuery()) {
        result.next();
        return result.getInt(1);
      }
    } catch (SQLException failure) {
      throw new OutboxException("cannot release where " + which + " " + value, failure);
    }
  }
}
