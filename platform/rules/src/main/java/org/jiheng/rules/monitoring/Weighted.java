package org.jiheng.rules.monitoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * A sum of shares by the rows' weights.
 *
 * @param sum of weight × share
 * @param weight of the rows that count
 * @param rows how many count
 */
record Weighted(BigDecimal sum, BigDecimal weight, int rows) {

  /** Rows without weights count alike where no row has one, else not at all. */
  static Weighted of(List<JudgedRow> rows, Function<JudgedRow, BigDecimal> share) {
    var weighted = rows.stream().filter(row -> weight(row).signum() > 0).toList();
    var alike = weighted.isEmpty();
    var sum = BigDecimal.ZERO;
    var whole = BigDecimal.ZERO;
    for (JudgedRow row : alike ? rows : weighted) {
      var weight = alike ? BigDecimal.ONE : weight(row);
      sum = sum.add(weight.multiply(share.apply(row)));
      whole = whole.add(weight);
    }
    return new Weighted(sum, whole, alike ? rows.size() : weighted.size());
  }

  private static BigDecimal weight(JudgedRow row) {
    var weight = row.row().approved().weight();
    return weight == null ? BigDecimal.ZERO : weight;
  }
}
