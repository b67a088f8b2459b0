package org.jiheng.documents.reading;

import java.math.BigDecimal;
import org.jiheng.filing.AmountUnit;

/** The units in which forms print amounts; a filing states all of them in one of two. */
enum PrintedUnit {
  YUAN("元", 0),
  THOUSAND("千元", 3),
  WAN("万元", 4),
  MILLION("百万元", 6),
  HUNDRED_MILLION("亿元", 8);

  /** The smallest amount is a cent. */
  private static final int CENTS = 2;

  private final String label;
  private final int power;

  PrintedUnit(String label, int power) {
    this.label = label;
    this.power = power;
  }

  static PrintedUnit of(AmountUnit unit) {
    return unit == AmountUnit.YUAN ? YUAN : WAN;
  }

  /** Null of what is none. */
  static PrintedUnit of(String label) {
    for (PrintedUnit unit : values()) {
      if (unit.label.equals(label)) {
        return unit;
      }
    }
    return null;
  }

  String label() {
    return label;
  }

  /** How many decimals an amount may have. */
  int decimals() {
    return power + CENTS;
  }

  /** An amount of this unit in that of a filing, exactly. */
  BigDecimal in(AmountUnit wanted, BigDecimal amount) {
    return this == of(wanted) ? amount : wanted.fromYuan(amount.movePointRight(power));
  }
}
