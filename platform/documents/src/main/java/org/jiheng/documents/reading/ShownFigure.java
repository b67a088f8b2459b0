package org.jiheng.documents.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jiheng.documents.grid.GridCell;

/**
 * The figure that a cell shows: digits with what may stand around them. Digits are never joined
 * over gaps or lines.
 *
 * @param shown null where the cell shows no figure
 * @param unit what stands behind it; empty where nothing does
 */
record ShownFigure(BigDecimal shown, String unit) {

  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
  private static final Pattern EDGES = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");
  private static final Pattern MINUS = Pattern.compile("^[‐‑–−﹣]");
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?:人民币|RMB|CNY)?[  ]?(\\()?([-+]?)¥?([-+]?)¥?[  ]?"
              + "((?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?:E[-+]?\\d{1,2})?)"
              + "(\\))?[  ]?([^\\d.,]*?)");
  private static final int DIGITS = 60;

  /** Nothing that may be read as a figure. */
  static final ShownFigure NONE = new ShownFigure(null, "");

  /** What a cell's text says, as it is compared with what may stand there. */
  static String bare(String text) {
    var folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
    var seen = EDGES.matcher(INVISIBLE.matcher(folded).replaceAll("")).replaceAll("");
    return MINUS.matcher(seen).replaceFirst("-");
  }

  static ShownFigure of(GridCell cell) {
    var text = bare(cell.text());
    var parts = FIGURE.matcher(text);
    if (text.length() > DIGITS || text.contains("\n") || !parts.matches()) {
      return NONE;
    }
    var bracketed = parts.group(1) != null;
    var signs = parts.group(2) + parts.group(3);
    var stored = cell.figure() != null;
    if (bracketed != (parts.group(5) != null)
        || bracketed && (!stored || !signs.isEmpty())
        || signs.length() > 1
        || text.contains("E") && !stored) {
      return NONE;
    }
    var figure = new BigDecimal(parts.group(4).replace(",", ""));
    var negative = bracketed || signs.equals("-");
    return new ShownFigure(negative ? figure.negate() : figure, parts.group(6));
  }

  /** Whether the stored number is the shown one but for rounding. */
  boolean rounds(BigDecimal stored) {
    var step = BigDecimal.ONE.scaleByPowerOfTen(-shown.scale());
    return stored
            .divide(step, 0, RoundingMode.HALF_UP)
            .compareTo(shown.divide(step, 0, RoundingMode.HALF_UP))
        == 0;
  }
}
