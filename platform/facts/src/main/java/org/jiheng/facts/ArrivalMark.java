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
 */
public record ArrivalMark(Integer seen, Integer taken, Instant asOf) {

  public static ArrivalMark of(Envelope envelope, Change data) {
    var taken = data instanceof FilingTaken end ? Integer.valueOf(end.revision()) : null;
    var named = envelope.filingRevision();
    return new ArrivalMark(newest(named, taken), taken, envelope.time());
  }

  public ArrivalMark and(ArrivalMark other) {
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
