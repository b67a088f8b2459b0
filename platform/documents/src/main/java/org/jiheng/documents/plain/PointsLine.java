package org.jiheng.documents.plain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jiheng.documents.pdf.PlacedLine;

/**
 * The line with which an indicator ends: its points and its score, each on the half.
 *
 * @param before what stands before them; empty where nothing does
 */
record PointsLine(PlacedLine line, String before, String weight, String selfScore) {

  private static final Pattern END =
      Pattern.compile("^(?:(.*\\S)\\s+)?(\\d{1,2}(?:\\.\\d)?)\\s+(\\d{1,2}(?:\\.\\d)?)$");
  private static final BigDecimal MOST = BigDecimal.TEN;
  private static final BigDecimal TWICE = BigDecimal.valueOf(2);

  static Optional<PointsLine> of(PlacedLine line) {
    var end = END.matcher(line.text());
    if (!end.matches()) {
      return Optional.empty();
    }
    var weight = new BigDecimal(end.group(2));
    var score = new BigDecimal(end.group(3));
    var whole = weight.multiply(TWICE).stripTrailingZeros().scale() <= 0;
    if (!whole || weight.compareTo(MOST) > 0 || score.compareTo(weight) > 0) {
      return Optional.empty();
    }
    var before = end.group(1) == null ? "" : end.group(1);
    return Optional.of(new PointsLine(line, before, end.group(2), end.group(3)));
  }
}
