package org.jiheng.budget;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jiheng.testing.Parts;

/** What is in the database, seen past the service. */
public final class Stored {

  private static final String DATABASE = "budget";

  private Stored() {}

  /** The first column of every row as text. */
  public static List<String> texts(String sql, Object... parameters) {
    return as(Parts.shared().owner(DATABASE), sql, parameters);
  }

  public static long count(String sql, Object... parameters) {
    return Long.parseLong(texts(sql, parameters).get(0));
  }

  /** Runs a statement with the rights of the service itself. */
  public static List<String> asApplication(String sql) {
    return as(Parts.shared().application(DATABASE), sql);
  }

  private static List<String> as(Parts.Role role, String sql, Object... parameters) {
    try (var connection =
            DriverManager.getConnection(
                Parts.shared().url(DATABASE), role.user(), role.password());
        var statement = connection.prepareStatement(sql)) {
      for (var i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      var texts = new ArrayList<String>();
      if (statement.execute()) {
        try (var rows = statement.getResultSet()) {
          while (rows.next()) {
            texts.add(rows.getString(1));
          }
        }
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Events of a department in their order, as type and subject. */
  public static List<String> events(String department) {
    return texts(
        """
        select regexp_replace(headers ->> 'ce_type', '.*\\.([A-Za-z]+)\\.v1', '\\1') || ' '
            || (headers ->> 'ce_subject')
        from outbox_trail where department = ? order by id
        """,
        department);
  }

  /** Cells whose balance is not what the journal gives; none if all is well. */
  public static List<String> imbalances() {
    return texts(
        """
        with last_withdrawal as (
          select department, fiscal_year, sheet, line, phase, max(id) as id
          from posting where kind = 'WITHDRAWN' group by 1, 2, 3, 4, 5
        ), journal as (
          select department, fiscal_year, sheet, line, phase, sum(difference) as amount,
              max(posting.id) as posting
          from posting left join last_withdrawal
            using (department, fiscal_year, sheet, line, phase)
          where posting.id > coalesce(last_withdrawal.id, 0)
          group by 1, 2, 3, 4, 5
        )
        select concat_ws(' ', department, fiscal_year, sheet, line, phase, journal.amount,
            balance.amount)
        from journal full join balance
          using (department, fiscal_year, sheet, line, phase)
        where journal.amount is distinct from balance.amount
          or journal.posting is distinct from balance.posting
        """);
  }
}
