package org.jiheng.cycle.sample;

import java.util.List;

/**
 * A draw with every step, so that anybody can repeat it with paper and a hash.
 *
 * @param certain those whose weight leaves no chance of not being drawn, in the order of the draw
 * @param placed those that a point fell on, in the order of the draw
 * @param order everything that points could fall on, as it was laid out
 * @param sum of the weights of {@code order}
 * @param start where the first point lies
 */
public record Drawn(
    List<SampleUnit> certain,
    List<SampleUnit> placed,
    List<SampleUnit> order,
    long sum,
    long start) {

  public Drawn {
    certain = List.copyOf(certain);
    placed = List.copyOf(placed);
    order = List.copyOf(order);
  }
}
