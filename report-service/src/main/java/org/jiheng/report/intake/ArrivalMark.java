package org.jiheng.report.intake;

import java.time.Instant;
import org.jiheng.contracts.FilingTaken;
import org.jiheng.report.evaluation.Arrivals.Arrival;

/**
 * How far a filing's part has come in one log.
 *
 * @param seen the newest revision that any event named; null before the first
 * @param taken the newest revision that is whole; null before the first
 * @param asOf the time of the newest event
 */
record ArrivalMark(Integer seen, Integer taken, Instant asOf) {

  static ArrivalMark of(Reading.Event event) {
    var taken = event.data() instanceof FilingTaken end ? Integer.valueOf(end.revision()) : null;
    var named = event.envelope().filingRevision();
    return new ArrivalMark(newest(named, taken), taken, event.envelope().time());
  }

  ArrivalMark and(ArrivalMark other) {
    return new ArrivalMark(
        newest(seen, other.seen),
        newest(taken, other.taken),
        asOf.isAfter(other.asOf) ? asOf : other.asOf);
  }

  Arrival arrival() {
    return new Arrival(seen, taken);
  }

  private static Integer newest(Integer one, Integer other) {
    if (one == null) {
      return other;
    }
    return other == null ? one : Integer.valueOf(Math.max(one, other));
  }
}
