package org.jiheng.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A moment that a client asks for, with the offset of whatever clock the client reads. */
public final class QueryTime {

  private static final int LAST_YEAR = 9999;

  private QueryTime() {}

  /**
   * Null where the parameter asks nothing.
   *
   * @throws ProblemException 400 for what is no moment
   */
  public static Instant of(String parameter, String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      return instant(value.strip());
    } catch (DateTimeException noTime) {
      throw ProblemException.badRequest(
          parameter + " 应为带时区的时刻，例如 2026-11-27T08:00:00Z 或 2026-11-27T16:00:00%2B08:00。");
    }
  }

  /**
   * @throws DateTimeException for what is no moment, or one that no calendar in use has
   */
  public static Instant instant(String text) {
    var time = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
    if (time.getYear() < 1 || time.getYear() > LAST_YEAR) {
      throw new DateTimeException("the year " + time.getYear());
    }
    return time.toInstant();
  }
}
