package org.jiheng.filing;

import java.math.BigDecimal;

/** The unit in which a filing prints its amounts. */
public enum AmountUnit {
  /** 元, at most two decimals. */
  YUAN("元", 0, 2),
  /** 万元, at most six decimals. */
  WAN_YUAN("万元", 4, 6);

  private final String label;
  private final int power;
  private final int decimals;

  AmountUnit(String label, int power, int decimals) {
    this.label = label;
    this.power = power;
    this.decimals = decimals;
  }

  /** The unit's Chinese name. */
  public String label() {
    return label;
  }

  /** How many decimals a figure may have. */
  public int decimals() {
    return decimals;
  }

  /** An amount of this unit in yuan; null stays null. */
  public BigDecimal toYuan(BigDecimal amount) {
    return amount == null ? null : amount.movePointRight(power);
  }

  /** An amount in yuan in this unit, exactly; null stays null. */
  public BigDecimal fromYuan(BigDecimal yuan) {
    return yuan == null ? null : yuan.movePointLeft(power);
  }
}
