package org.jiheng.rules.finding;

/** What the figures of a finding are measured in. */
public enum FigureKind {
  /** An amount in the filing's unit. */
  AMOUNT,
  /** Rates in percent, scores, weights and counts. */
  PLAIN
}
