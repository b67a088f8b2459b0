package org.jiheng.facts;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How far the projected parts of a year's filing have come in.
 *
 * @param asOf the time of the newest fact
 */
public record Arrivals(Arrival budget, Arrival indicator, Instant asOf) {

  /** Nothing has come yet. */
  public static final Arrivals NONE = new Arrivals(Arrival.NONE, Arrival.NONE, Instant.EPOCH);

  /**
   * One service's part, by revision of the register.
   *
   * @param seen the newest revision that any of its events named; null before the first
   * @param taken the newest revision that is whole; null before the first
   * @param filing the hash of the filing to which that belongs, as its owner took it
   */
  public record Arrival(Integer seen, Integer taken, String filing) {

    public static final Arrival NONE = new Arrival(null, null, null);
  }

  /** Whether both projected parts and the own part are whole and of one filing: no mixture. */
  public boolean whole(Integer ownRevision) {
    return ownRevision != null && revisions().allMatch(ownRevision::equals);
  }

  /** Whether what the owners took is the filing that was registered, where all is whole. */
  public boolean of(String filing) {
    return filing.equals(budget.filing()) && filing.equals(indicator.filing());
  }

  /** The newest revision known anywhere; 0 before the first filing. */
  public int newest(Integer ownRevision) {
    return Stream.concat(revisions(), Stream.of(ownRevision == null ? 0 : ownRevision))
        .filter(Objects::nonNull)
        .mapToInt(Integer::intValue)
        .max()
        .orElse(0);
  }

  private Stream<Integer> revisions() {
    return Stream.of(budget.seen(), budget.taken(), indicator.seen(), indicator.taken());
  }
}
