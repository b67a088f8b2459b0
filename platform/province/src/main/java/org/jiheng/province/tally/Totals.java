package org.jiheng.province.tally;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** Totals as they stand at one moment. */
public final class Totals {

  static final Comparator<Tally> ORDER =
      Comparator.comparingInt(Tally::fiscalYear)
          .thenComparing(Tally::measure)
          .thenComparing(Tally::bucket);

  private final Map<Tally, BigDecimal> amounts = new TreeMap<>(ORDER);

  public Totals(Map<Tally, BigDecimal> amounts) {
    amounts.forEach((tally, amount) -> this.amounts.put(tally, amount.stripTrailingZeros()));
  }

  /** 0 where nothing was ever added. */
  public BigDecimal of(int fiscalYear, Measure measure) {
    return of(fiscalYear, measure, "");
  }

  public BigDecimal of(int fiscalYear, Measure measure, String bucket) {
    return amounts.getOrDefault(new Tally(fiscalYear, measure, bucket), BigDecimal.ZERO);
  }

  public int count(int fiscalYear, Measure measure) {
    return of(fiscalYear, measure).intValueExact();
  }

  /** The buckets that are not 0, in their order. */
  public Map<String, BigDecimal> buckets(int fiscalYear, Measure measure) {
    var buckets = new TreeMap<String, BigDecimal>();
    amounts.forEach(
        (tally, amount) -> {
          if (tally.fiscalYear() == fiscalYear
              && tally.measure() == measure
              && amount.signum() != 0) {
            buckets.put(tally.bucket(), amount);
          }
        });
    return buckets;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Totals sums && amounts.equals(sums.amounts);
  }

  @Override
  public int hashCode() {
    return amounts.hashCode();
  }

  @Override
  public String toString() {
    return amounts.toString();
  }
}
