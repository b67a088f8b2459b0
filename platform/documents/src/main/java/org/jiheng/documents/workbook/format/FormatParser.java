package org.jiheng.documents.workbook.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Takes a number format apart. */
final class FormatParser {

  private static final Pattern CONDITION =
      Pattern.compile("(<=|>=|<>|<|>|=)\\s*(-?\\d{1,15}(?:\\.\\d{1,15})?)");
  private static final Pattern COLOUR =
      Pattern.compile(
          "(?i)black|blue|cyan|green|magenta|red|white|yellow|color\\s*\\d+"
              + "|[黑蓝绿红白黄]色?|蓝绿色|洋红色?|颜色\\s*\\d+");
  private static final Pattern ELAPSED = Pattern.compile("(?i)h+|m+|s+");
  private static final List<String> WHOLE = List.of("G/通用格式", "General");
  private static final String DATE = "ymdahs";

  /** Illegal unquoted; everything else that is no sign of the format is printed. */
  private static final Pattern PRINTED = Pattern.compile("[^A-Za-z*_\\[\\]\"]");

  private final String code;
  private final List<FormatSection> sections = new ArrayList<>();
  private List<Token> tokens = new ArrayList<>();
  private FormatSection.Condition condition;
  private boolean coloured;
  private String language;
  private boolean unknown;
  private int at;

  private FormatParser(String code) {
    this.code = code;
  }

  static List<FormatSection> sections(String code) {
    var parser = new FormatParser(code);
    while (parser.at < code.length()) {
      parser.next();
    }
    parser.end();
    return parser.sections;
  }

  private void end() {
    sections.add(new FormatSection(tokens, condition, coloured, language, unknown));
    tokens = new ArrayList<>();
    condition = null;
    coloured = false;
    language = null;
    unknown = false;
  }

  private void next() {
    var sign = code.charAt(at);
    switch (sign) {
      case ';' -> {
        at++;
        end();
      }
      case '"' -> quoted();
      case '\\', '!' -> {
        literal(code.substring(Math.min(at + 1, code.length()), Math.min(at + 2, code.length())));
        at += 2;
      }
      case '_' -> {
        literal(" ");
        at += 2;
      }
      case '*' -> {
        unknown |= at + 1 < code.length() && !Character.isSpaceChar(code.charAt(at + 1));
        at += 2;
      }
      case '[' -> bracketed();
      case '0', '#', '?' -> add(new Token.Digit(sign));
      case '.' -> add(new Token.Point());
      case ',' -> add(new Token.Comma());
      case '%' -> add(new Token.Percent());
      case '@' -> add(new Token.Whole());
      default -> word(sign);
    }
  }

  private void add(Token token) {
    tokens.add(token);
    at++;
  }

  private void literal(String text) {
    tokens.add(new Token.Literal(text));
  }

  private void quoted() {
    var end = code.indexOf('"', at + 1);
    unknown |= end < 0;
    end = end < 0 ? code.length() : end;
    literal(code.substring(at + 1, end));
    at = end + 1;
  }

  private void bracketed() {
    var end = code.indexOf(']', at);
    if (end < 0) {
      unknown = true;
      at = code.length();
      return;
    }
    var said = code.substring(at + 1, end);
    at = end + 1;
    var compared = CONDITION.matcher(said);
    if (said.startsWith("$")) {
      var dash = said.indexOf('-');
      literal(said.substring(1, dash < 0 ? said.length() : dash));
      language = dash < 0 ? language : said.substring(dash + 1).toUpperCase(Locale.ROOT);
    } else if (compared.matches()) {
      condition = new FormatSection.Condition(compared.group(1), new BigDecimal(compared.group(2)));
    } else if (ELAPSED.matcher(said).matches()) {
      tokens.add(new Token.Elapsed(Character.toLowerCase(said.charAt(0)), said.length()));
    } else if (COLOUR.matcher(said).matches()) {
      coloured = true;
    } else {
      unknown = true;
    }
  }

  private void word(char sign) {
    for (String whole : WHOLE) {
      if (code.regionMatches(true, at, whole, 0, whole.length())) {
        tokens.add(new Token.Whole());
        at += whole.length();
        return;
      }
    }
    if (halfDay("AM/PM", "AM", "PM") || halfDay("A/P", "A", "P") || halfDay("上午/下午", "上午", "下午")) {
      return;
    }
    var digits = tokens.stream().anyMatch(Token.Digit.class::isInstance);
    if (digits
        && (sign == 'E' || sign == 'e')
        && at + 1 < code.length()
        && isSign(code.charAt(at + 1))) {
      exponent();
    } else if (sign == 'e' || sign == 'E') {
      dates('y', 4, sign);
    } else if (DATE.indexOf(Character.toLowerCase(sign)) >= 0) {
      dates(Character.toLowerCase(sign), 0, sign);
    } else {
      unknown |= !PRINTED.matcher(String.valueOf(sign)).matches();
      literal(String.valueOf(sign));
      at++;
    }
  }

  private boolean halfDay(String printed, String before, String after) {
    if (!code.regionMatches(true, at, printed, 0, printed.length())) {
      return false;
    }
    tokens.add(new Token.HalfDay(before, after));
    at += printed.length();
    return true;
  }

  private static boolean isSign(char sign) {
    return sign == '+' || sign == '-';
  }

  private void exponent() {
    var plus = code.charAt(at + 1) == '+';
    var begun = at + 2;
    at = begun;
    while (at < code.length() && code.charAt(at) == '0') {
      at++;
    }
    tokens.add(new Token.Exponent(plus, at - begun));
  }

  private void dates(char kind, int least, char sign) {
    var begun = at;
    while (at < code.length()
        && Character.toLowerCase(code.charAt(at)) == Character.toLowerCase(sign)) {
      at++;
    }
    tokens.add(new Token.DatePart(kind, Math.max(least, at - begun)));
  }
}
