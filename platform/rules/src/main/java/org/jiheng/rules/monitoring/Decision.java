package org.jiheng.rules.monitoring;

import java.math.BigDecimal;

/**
 * What a department decides on a form that is behind.
 *
 * @param amount what is given back or moved, in the unit of the form
 */
public record Decision(DecisionKind kind, BigDecimal amount, String reason) {

  /** 继续, 调剂, 取消. */
  public enum DecisionKind {
    CONTINUE,
    REALLOCATE,
    CANCEL
  }

  /** Whether it proposes another budget or other targets. */
  boolean adjusts() {
    return kind != DecisionKind.CONTINUE;
  }
}
