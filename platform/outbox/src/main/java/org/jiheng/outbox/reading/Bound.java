package org.jiheng.outbox.reading;

/**
 * How much one transaction may make, whatever a poll brought: the evaluations of a backlog are many
 * times the size of the records that ask for them, and all are in memory until it commits.
 *
 * @param departments whose facts are read
 * @param bytes of the records themselves
 */
public record Bound(int departments, int evaluations, long bytes) {

  private static final long MOST_BYTES = 8 << 20;

  /** Where every change is evaluated. */
  public static final Bound EVALUATING = new Bound(32, 32, MOST_BYTES);

  /** Where facts are kept and nothing is evaluated. */
  public static final Bound PROJECTING = new Bound(64, Integer.MAX_VALUE, MOST_BYTES);
}
