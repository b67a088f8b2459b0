package org.jiheng.bench.province;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jiheng.filing.Indicator;

/** The indicators of a form: their weights make up 90 points, and most are reached. */
final class Rows {

  private static final BigDecimal POINTS = BigDecimal.valueOf(90);

  private Rows() {}

  static List<Indicator> draw(Draw draw, int count, int fiscalYear) {
    var decimals = Math.max(1, Integer.toString(count).length() - 1);
    var weight = POINTS.divide(BigDecimal.valueOf(count), decimals, RoundingMode.DOWN);
    var last = POINTS.subtract(weight.multiply(BigDecimal.valueOf(count - 1L)));
    List<Indicator> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      var kind = IndicatorKind.of(i, count);
      var measured = kind.measured(draw, fiscalYear);
      var points = i == count - 1 ? last : weight;
      rows.add(
          new Indicator(
              kind.level1(),
              kind.level2(),
              IndicatorKind.name(draw, kind) + "（" + (i + 1) + "）",
              measured.target(),
              measured.actual(),
              points,
              measured.reached() ? points : draw.share(points, 500, 900),
              measured.tier(),
              measured.reached() ? null : draw.one(InventedTexts.REASONS)));
    }
    return rows;
  }
}
