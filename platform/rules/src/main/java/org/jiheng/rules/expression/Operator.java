package org.jiheng.rules.expression;

/** How a quantity bounds the value beside it. */
public enum Operator {
  GE("≥"),
  GT("＞"),
  LE("≤"),
  LT("＜"),
  EQ("＝");

  private final String sign;

  Operator(String sign) {
    this.sign = sign;
  }

  /** The sign as forms print it. */
  public String sign() {
    return sign;
  }

  /** At least or more than. */
  public boolean isLower() {
    return this == GE || this == GT;
  }

  /** At most or less than. */
  public boolean isUpper() {
    return this == LE || this == LT;
  }
}
