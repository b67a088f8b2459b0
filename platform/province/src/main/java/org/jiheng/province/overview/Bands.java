package org.jiheng.province.overview;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jiheng.province.overview.OverviewView.Band;

/** Bands {@code [from, to)} of a figure, numbered from 0; the lowest and the highest are open. */
public enum Bands {
  SCORE(60, 70, 80, 90),
  RATE(60, 70, 80, 90, 95, 100);

  private final List<Integer> bounds;

  Bands(Integer... bounds) {
    this.bounds = List.of(bounds);
  }

  /** The number of the band, as the tallies' bucket. */
  public String of(BigDecimal figure) {
    return Long.toString(
        bounds.stream().filter(bound -> figure.compareTo(BigDecimal.valueOf(bound)) >= 0).count());
  }

  /** Every band, also where nothing lies in it. */
  public List<Band> counted(Map<String, BigDecimal> counts) {
    return IntStream.rangeClosed(0, bounds.size())
        .mapToObj(
            band ->
                new Band(
                    band == 0 ? null : bounds.get(band - 1),
                    band == bounds.size() ? null : bounds.get(band),
                    counts.getOrDefault(Integer.toString(band), BigDecimal.ZERO).intValueExact()))
        .toList();
  }
}
