package org.jiheng.rules.scoring;

import java.util.Map;
import java.util.regex.Pattern;
import org.jiheng.rules.expression.Deadline;
import org.jiheng.rules.expression.Expression;
import org.jiheng.rules.expression.Expressions;
import org.jiheng.rules.expression.Kind;

/**
 * A time limit: in time is full. How much a late one loses no profile says, so it is not computed.
 */
final class DateRule {

  private static final Pattern MONTH = Pattern.compile("(?:[1-9]|1[0-2])月");

  private DateRule() {}

  static Verdict score(Row row) {
    if (!row.target().is(Kind.DATE) || row.target().date() == null) {
      return null;
    }
    var limit = row.target().date();
    var done = done(row.actual());
    if (done == null || !comparable(limit, done)) {
      return null;
    }
    var times = Map.of("finished", row.actual().raw(), "limit", row.target().raw());
    if (order(done, limit) <= 0) {
      return Verdict.full(row, ScoreCode.IN_TIME, times);
    }
    return TakenOver.takenOver(row, ScoreCode.LATE, times);
  }

  private static Deadline done(Expression actual) {
    if (actual.is(Kind.DATE)) {
      return actual.date();
    }
    boolean month =
        actual.is(Kind.QUANTITY)
            && "月".equals(actual.unit())
            && actual.operator() == null
            && MONTH.matcher(Expressions.comparable(actual.raw())).matches();
    return month ? new Deadline(null, actual.value().intValue(), null) : null;
  }

  /** A year that only one side names is the year of both; finer than the limit is no obstacle. */
  private static boolean comparable(Deadline limit, Deadline done) {
    boolean otherYear =
        limit.year() != null && done.year() != null && !limit.year().equals(done.year());
    boolean months = limit.month() == null || done.month() != null;
    boolean sameMonth = limit.month() != null && limit.month().equals(done.month());
    boolean days = !sameMonth || limit.day() == null || done.day() != null;
    return otherYear || months && days;
  }

  private static int order(Deadline done, Deadline limit) {
    int years = compare(done.year(), limit.year());
    int months = compare(done.month(), limit.month());
    return years != 0 ? years : months != 0 ? months : compare(done.day(), limit.day());
  }

  private static int compare(Integer done, Integer limit) {
    return done == null || limit == null ? 0 : done.compareTo(limit);
  }
}
