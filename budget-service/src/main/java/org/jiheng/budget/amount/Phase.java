package org.jiheng.budget.amount;

/** The phases of an amount in the course of a year. */
public enum Phase {
  /** 上年决算数. */
  PRIOR,
  /** 年初预算数. */
  INITIAL,
  /** 全年预算数, the adjusted budget. */
  ANNUAL,
  /** 全年执行数 or 决算数. */
  EXECUTED
}
