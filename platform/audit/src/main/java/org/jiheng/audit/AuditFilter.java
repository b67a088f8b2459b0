package org.jiheng.audit;

import java.time.Instant;
import org.jiheng.http.ProblemException;
import org.jiheng.http.QueryText;
import org.jiheng.http.QueryTime;
import org.jiheng.sql.Sql;

/**
 * Which entries are wanted; null asks nothing.
 *
 * @param actor the subject of whoever did it
 * @param from the first moment
 * @param to the moment before which it was done
 */
record AuditFilter(
    String department, Integer fiscalYear, String actor, String type, Instant from, Instant to) {

  private static final int LONGEST = 255;

  /**
   * As a client writes it; a blank parameter asks nothing.
   *
   * @throws ProblemException 400 for a value that nothing can be
   */
  static AuditFilter of(
      String department, Integer fiscalYear, String actor, String type, String from, String to) {
    var filter =
        new AuditFilter(
            text("department", department),
            fiscalYear,
            text("actor", actor),
            text("type", type),
            QueryTime.of("from", from),
            QueryTime.of("to", to));
    if (filter.from != null && filter.to != null && !filter.from.isBefore(filter.to)) {
      throw ProblemException.badRequest("from 必须早于 to。");
    }
    return filter;
  }

  void restrict(Sql statement) {
    statement
        .add(" and department = :department", "department", department)
        .add(" and fiscal_year = :fiscalYear", "fiscalYear", fiscalYear)
        .add(" and actor = :actor", "actor", actor)
        .add(" and type = :type", "type", type)
        .add(" and made_at >= :from", "from", from)
        .add(" and made_at < :to", "to", to);
  }

  private static String text(String parameter, String value) {
    return QueryText.of(parameter, value, LONGEST);
  }
}
