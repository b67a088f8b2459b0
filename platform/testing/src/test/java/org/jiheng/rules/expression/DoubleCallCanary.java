package org.jiheng.rules.expression;

import java.math.BigDecimal;

/** Rounds through a double. */
class DoubleCallCanary {
  static long round(BigDecimal amount) {
    return Math.round(amount.doubleValue());
  }
}
