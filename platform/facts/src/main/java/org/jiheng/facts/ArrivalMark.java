package org.jiheng.facts;

import java.time.Instant;
import org.jiheng.contracts.Change;
import org.jiheng.contracts.Envelope;
import org.jiheng.contracts.FilingTaken;
import org.jiheng.facts.Arrivals.Arrival;

/**
 * How far a filing's part has come in one log.
 *
 * @param seen the newest revision that any event named; null before the first
 * @param taken the newest revision that is whole; null before the first
 * @param asOf the time of the newest event
 * @param events how many of the newest revision came since its part ended last
 * @param filing the hash that the last event of the part told; null where it voids the filing
 */
public record ArrivalMark(Integer seen, Integer taken, Instant asOf, int events, String filing) {

  public static ArrivalMark of(Envelope envelope, Change data) {
    var named = envelope.filingRevision();
    return data instanceof FilingTaken end
        ? new ArrivalMark(end.revision(), end.revision(), envelope.time(), 0, end.filing())
        : new ArrivalMark(named, null, envelope.time(), named == null ? 0 : 1, null);
  }

  public ArrivalMark and(ArrivalMark later) {
    return new ArrivalMark(
        newest(seen, later.seen),
        newest(taken, later.taken),
        asOf.isAfter(later.asOf) ? asOf : later.asOf,
        events(later),
        later.taken == null ? filing : later.filing);
  }

  /**
   * @param before null where nothing had come
   * @throws IllegalStateException where the end of a part does not follow as many events as it says
   */
  static void requireWhole(ArrivalMark before, Change data) {
    if (data instanceof FilingTaken end) {
      var of = before == null || before.seen == null ? 0 : before.seen;
      var came = of == end.revision() ? before.events : 0;
      if (of <= end.revision() && came != end.events()) {
        throw new IllegalStateException(
            "CONTRADICTION: 第 %d 版申报应有 %d 个事件，日志中有 %d 个。"
                .formatted(end.revision(), end.events(), came));
      }
    }
  }

  Arrival arrival() {
    return new Arrival(seen, taken, filing);
  }

  private int events(ArrivalMark later) {
    if (later.seen == null || (seen != null && seen > later.seen)) {
      return events;
    }
    return later.taken == null && later.seen.equals(seen) ? events + later.events : later.events;
  }

  private static Integer newest(Integer one, Integer other) {
    if (one == null) {
      return other;
    }
    return other == null ? one : Integer.valueOf(Math.max(one, other));
  }
}
