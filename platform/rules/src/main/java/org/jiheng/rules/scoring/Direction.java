package org.jiheng.rules.scoring;

/** Whether more or less of an indicator is better. */
public enum Direction {
  POSITIVE,
  REVERSE
}
