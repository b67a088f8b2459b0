package org.jiheng.report.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Moments as a client writes them, with the offset of whatever clock the client reads. */
final class AuditTimes {

  private static final int LAST_YEAR = 9999;

  private AuditTimes() {}

  /**
   * @throws DateTimeException for what is no moment, or one that no calendar in use has
   */
  static Instant instant(String text) {
    var time = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
    if (time.getYear() < 1 || time.getYear() > LAST_YEAR) {
      throw new DateTimeException("the year " + time.getYear());
    }
    return time.toInstant();
  }
}
