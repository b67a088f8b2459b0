package org.jiheng.bench.province;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/** Draws from a seed: {@link Random}'s sequence is specified, so it is the same on every JDK. */
final class Draw {

  private final Random random;

  Draw(long seed, int department, int fiscalYear) {
    random = new Random((seed * 31 + department) * 31 + fiscalYear);
  }

  /** From {@code least} to {@code most}, both included. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** 万元 with two decimals. */
  BigDecimal wan(int least, int most) {
    return BigDecimal.valueOf(between(least * 100, most * 100), 2);
  }

  /** This share of an amount, from {@code least} to {@code most} per mille, to two decimals. */
  BigDecimal share(BigDecimal amount, int least, int most) {
    return amount
        .multiply(BigDecimal.valueOf(between(least, most), 3))
        .setScale(2, java.math.RoundingMode.HALF_UP);
  }
}
