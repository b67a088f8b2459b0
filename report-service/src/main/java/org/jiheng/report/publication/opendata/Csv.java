package org.jiheng.report.publication.opendata;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rows as RFC 4180 has them. */
final class Csv {

  private static final Pattern QUOTED = Pattern.compile("[,\"\\r\\n]");

  /** What a spreadsheet would take for a formula, and the sign that keeps it from that. */
  private static final Pattern MARKED = Pattern.compile("^[=+\\-@\\t\\r']");

  private Csv() {}

  static String row(List<?> values) {
    return values.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal figure) {
      return figure.toPlainString();
    }
    return value instanceof String text ? text(text) : value.toString();
  }

  private static String text(String text) {
    var safe = MARKED.matcher(text).find() ? "'" + text : text;
    return QUOTED.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
