package org.jiheng.rules.expression;

/** What a target or actual cell turned out to be. */
public enum Kind {
  /** A number with an optional operator, label and unit. */
  QUANTITY,
  /** Two bounds: 3-5家, ±10%. */
  RANGE,
  /** Several quantities in one cell, each with its label. */
  MULTI,
  /** A state that is there or not: 是, 完成, 已通过验收. */
  STATUS,
  /** Nothing of it may happen: 0 起, 零发生, 未发生群体事件. */
  ZERO,
  /** Words. */
  QUALITATIVE,
  /** A day, month or year by which something is to be done. */
  DATE,
  /** Blank, or a mark that stands for blank. */
  EMPTY,
  /** A malformed number: not repaired, not guessed. */
  UNPARSED
}
