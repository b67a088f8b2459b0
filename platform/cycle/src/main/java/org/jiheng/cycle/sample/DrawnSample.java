package org.jiheng.cycle.sample;

import java.time.Instant;
import java.util.List;

/**
 * A draw that was made; it is never changed.
 *
 * @param sum of the weights that points were placed on
 * @param start where the first point lies
 * @param departments all that could be drawn: those drawn for certain first, then the others in the
 *     order in which they were laid out
 */
public record DrawnSample(
    long id,
    int fiscalYear,
    SampleMethod method,
    int number,
    String seed,
    long sum,
    long start,
    List<Candidate> departments,
    String drawnBy,
    Instant drawnAt) {

  /** What became of a department. */
  public enum Outcome {
    CERTAIN,
    DRAWN,
    NOT_DRAWN
  }

  /**
   * A department that could be drawn.
   *
   * @param cumulated its weight with those before it; null for one that is drawn for certain
   */
  public record Candidate(String code, String name, long weight, Long cumulated, Outcome outcome) {}
}
