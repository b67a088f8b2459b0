package org.jiheng.rules.scoring;

/** What became of the target of a row that carries no points. */
public enum Attainment {
  REACHED,
  MISSED,
  /** Target and actual are there, but nobody can compare them. */
  NOT_COMPUTED
}
