package org.jiheng.province.tally;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** By how much sums change; what cancels out is no change. */
public final class Deltas {

  /** The bucket of a measure that has only one. */
  private static final String WHOLE = "";

  private final Map<Tally, BigDecimal> amounts = new TreeMap<>(Totals.ORDER);

  public void add(int fiscalYear, Measure measure, BigDecimal amount) {
    add(fiscalYear, measure, WHOLE, amount);
  }

  public void add(int fiscalYear, Measure measure, String bucket, BigDecimal amount) {
    amounts.merge(new Tally(fiscalYear, measure, bucket), amount, BigDecimal::add);
  }

  public void add(Deltas more) {
    more.amounts.forEach((tally, amount) -> amounts.merge(tally, amount, BigDecimal::add));
  }

  /** Without those that are 0. */
  public Map<Tally, BigDecimal> amounts() {
    return amounts.entrySet().stream()
        .filter(entry -> entry.getValue().signum() != 0)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The sums that begin with these changes. */
  public Totals sums() {
    return new Totals(amounts());
  }
}
