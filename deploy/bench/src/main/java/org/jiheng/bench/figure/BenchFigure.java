package org.jiheng.bench.figure;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * What was measured, as the JSON tells it; the names and their order are the interface of whoever
 * compares two runs.
 *
 * @param value null where the phase could not measure
 * @param peer what the same was measured of in the same run, null where nothing compares
 * @param ratio value by peerValue
 * @param load1 the machine's load average of the last minute: others may be at work beside it
 */
@JsonPropertyOrder({"phase", "figure", "value", "unit", "peer", "peerValue", "ratio", "load1"})
public record BenchFigure(
    String phase,
    String figure,
    Double value,
    String unit,
    String peer,
    Double peerValue,
    Double ratio,
    double load1) {

  public static BenchFigure of(
      String phase, String figure, Double value, String unit, double load1) {
    return new BenchFigure(phase, figure, rounded(value), unit, null, null, null, load1);
  }

  public BenchFigure beside(String peer, double peerValue) {
    return new BenchFigure(
        phase, figure, value, unit, peer, rounded(peerValue), rounded(value / peerValue), load1);
  }

  /** Five digits: more were not measured. */
  private static Double rounded(Double value) {
    return value == null || !Double.isFinite(value)
        ? null
        : Double.valueOf(
            new java.math.BigDecimal(value, new java.math.MathContext(5)).doubleValue());
  }
}
