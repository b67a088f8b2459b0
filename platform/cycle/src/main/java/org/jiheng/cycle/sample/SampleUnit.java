package org.jiheng.cycle.sample;

/**
 * Something that may be drawn.
 *
 * @param weight how much its chance counts; nothing of weight 0 is drawn
 */
public record SampleUnit(String code, long weight) {

  public SampleUnit {
    if (weight < 0) {
      throw new IllegalArgumentException("a negative weight: " + weight);
    }
  }
}
