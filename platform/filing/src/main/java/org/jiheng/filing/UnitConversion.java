package org.jiheng.filing;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Carries amounts from one unit to another without loss. */
record UnitConversion(AmountUnit from, AmountUnit to) {

  BigDecimal of(BigDecimal amount) {
    return to.fromYuan(from.toYuan(amount));
  }

  Map<String, BigDecimal> of(Map<String, BigDecimal> amounts) {
    var converted = new LinkedHashMap<String, BigDecimal>();
    amounts.forEach((key, amount) -> converted.put(key, of(amount)));
    return Collections.unmodifiableMap(converted);
  }
}
