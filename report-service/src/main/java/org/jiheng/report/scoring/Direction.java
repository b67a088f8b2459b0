package org.jiheng.report.scoring;

/** Whether more or less of an indicator is better. */
public enum Direction {
  POSITIVE,
  REVERSE
}
