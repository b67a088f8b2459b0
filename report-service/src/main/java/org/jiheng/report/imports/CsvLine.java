package org.jiheng.report.imports;

import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A line of a CSV file (RFC 4180) in which a spreadsheet takes no field for a formula. */
final class CsvLine {

  /** Full-width ones too, which a Chinese Excel takes for the same. */
  private static final Pattern FORMULA =
      Pattern.compile("\\s*[=+\\-@＝＋－＠].*|[\\t\\r].*", Pattern.DOTALL);

  private static final Pattern QUOTED = Pattern.compile("[\",\\r\\n]|^\\s|\\s$");

  private CsvLine() {}

  /** Null is an empty field. */
  static String of(Object... fields) {
    return Arrays.stream(fields)
            .map(field -> field(Objects.toString(field, "")))
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  private static String field(String text) {
    var harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
    return QUOTED.matcher(harmless).find() ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
  }
}
