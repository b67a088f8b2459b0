package org.jiheng.rules.scoring;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import org.jiheng.rules.expression.Deadline;
import org.jiheng.rules.expression.Expression;
import org.jiheng.rules.expression.Expressions;
import org.jiheng.rules.expression.Kind;
import org.jiheng.rules.sentence.Phrase;

/** A time limit: in time is full, and late is worth what the profile says, if it says anything. */
final class DateRule {

  private static final BigDecimal MONTHS = new BigDecimal(12);

  /** 12.20 beside 12.31前. */
  private static final Pattern DAY = Pattern.compile("([1-9]|1[0-2])[.](0?[1-9]|[12]\\d|3[01])");

  private static final Pattern MONTH_OF_YEAR = Pattern.compile("(20\\d\\d)[.](0?[1-9]|1[0-2])");

  /** Any month of the form's year will do. */
  private static final Pattern WITHIN_YEAR = Pattern.compile("(?:本|当|全)?年度?(?:之|以)?内(?:完成)?");

  private static final Deadline YEAR_END = new Deadline(null, 12, null);

  private DateRule() {}

  static Verdict score(IndicatorRow row) {
    var limit = limit(row);
    var done = limit == null ? null : done(row.actual(), limit);
    if (done == null || !comparable(limit, done)) {
      return null;
    }
    var times = Map.of("finished", row.actual().raw(), "limit", row.target().raw());
    if (order(done, limit) <= 0) {
      return Verdict.full(row, ScoreCode.IN_TIME, times);
    }
    return late(row, times);
  }

  private static Verdict late(IndicatorRow row, Map<String, String> times) {
    var share = row.profile().lateShare();
    if (share == null) {
      return TakenOver.takenOver(row, ScoreCode.LATE, times);
    }
    if (share.signum() == 0) {
      return Verdict.nothing(ScoreCode.LATE_NOTHING, times);
    }
    var rounding = row.profile().indicatorRounding();
    var score = rounding.of(row.weight().multiply(share)).min(row.weight());
    var figures = Map.of("weight", Notation.number(row.weight()), "share", Notation.percent(share));
    var result = Phrase.and(figures, Notation.result(score, rounding));
    return Verdict.measured(score, ScoreCode.LATE_SHARE, Phrase.and(times, result));
  }

  /** A bare month is a date in a row about when something is finished, else a number of months. */
  static Deadline limit(IndicatorRow row) {
    var target = row.target();
    if (target.is(Kind.DATE)) {
      var within = target.date() == null && WITHIN_YEAR.matcher(text(target)).matches();
      return within ? YEAR_END : target.date();
    }
    var date =
        target.is(Kind.QUANTITY)
            && target.operator() == null
            && Directions.isAboutFinishing(row.filed(), target);
    return date ? bare(target) : null;
  }

  private static Deadline done(Expression actual, Deadline limit) {
    if (actual.is(Kind.DATE)) {
      return actual.date();
    }
    var day = DAY.matcher(text(actual));
    return limit.day() != null && actual.is(Kind.QUANTITY) && day.matches()
        ? new Deadline(null, Integer.valueOf(day.group(1)), Integer.valueOf(day.group(2)))
        : bare(actual);
  }

  /** 9月, or 2024.12. */
  private static Deadline bare(Expression cell) {
    if (!cell.is(Kind.QUANTITY) || cell.operator() != null) {
      return null;
    }
    var text = text(cell);
    if (isMonth(cell, text)) {
      return new Deadline(null, cell.value().intValue(), null);
    }
    var point = MONTH_OF_YEAR.matcher(text);
    return point.matches()
        ? new Deadline(Integer.valueOf(point.group(1)), Integer.valueOf(point.group(2)), null)
        : null;
  }

  private static String text(Expression cell) {
    return Expressions.comparable(cell.raw());
  }

  /** 9月 and 九月; 9个月 is how long. */
  private static boolean isMonth(Expression cell, String text) {
    return "月".equals(cell.unit())
        && text.indexOf('个') < 0
        && cell.label() == null
        && cell.value().scale() <= 0
        && cell.value().signum() > 0
        && cell.value().compareTo(MONTHS) <= 0;
  }

  /** A year that only one side names is the year of both; finer than the limit is no obstacle. */
  private static boolean comparable(Deadline limit, Deadline done) {
    if (isDay(limit) || isDay(done)) {
      return isDay(limit) && isDay(done);
    }
    var otherYear =
        limit.year() != null && done.year() != null && !limit.year().equals(done.year());
    var months = limit.month() == null || done.month() != null;
    var sameMonth = limit.month() != null && limit.month().equals(done.month());
    var days = !sameMonth || limit.day() == null || done.day() != null;
    return otherYear || months && days;
  }

  /** Of whichever month. */
  private static boolean isDay(Deadline date) {
    return date.year() == null && date.month() == null;
  }

  private static int order(Deadline done, Deadline limit) {
    var years = compare(done.year(), limit.year());
    var months = compare(done.month(), limit.month());
    return years != 0 ? years : months != 0 ? months : compare(done.day(), limit.day());
  }

  private static int compare(Integer done, Integer limit) {
    return done == null || limit == null ? 0 : done.compareTo(limit);
  }
}
