package org.jiheng.documents.csv;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A line of a CSV file (RFC 4180) in which a spreadsheet takes no text for a formula: such a text
 * has one apostrophe more, and so has one that begins with an apostrophe, so that dropping the
 * first one gives back what was there. A figure stays one.
 */
public final class CsvLine {

  /** Tells a spreadsheet that the file is UTF-8, where it begins with this. */
  public static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Full-width ones too, which a Chinese Excel takes for the same. */
  private static final Pattern MARKED = Pattern.compile("^(\\s*[=+\\-@＝＋－＠]|[\\t\\r'])");

  private static final Pattern QUOTED = Pattern.compile("[\",\\r\\n]|^\\s|\\s$");

  private CsvLine() {}

  /** Null is an empty field. */
  public static String of(Object... fields) {
    return of(Arrays.asList(fields));
  }

  public static String of(List<?> fields) {
    return fields.stream().map(CsvLine::field).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String field(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal figure) {
      return figure.toPlainString();
    }
    return value instanceof Number ? value.toString() : text(value.toString());
  }

  private static String text(String text) {
    var harmless = MARKED.matcher(text).find() ? "'" + text : text;
    return QUOTED.matcher(harmless).find() ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
  }
}
