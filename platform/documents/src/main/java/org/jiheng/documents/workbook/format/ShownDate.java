package org.jiheng.documents.workbook.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** A number as the date or the time that it is shown as. */
record ShownDate(FormatSection section, boolean from1904) {

  private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
  private static final LocalDate BEGIN_1904 = LocalDate.of(1904, 1, 1);

  /** Spreadsheets count a day that 1900 never had. */
  private static final int FALSE_DAY = 60;

  private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
  private static final BigDecimal LAST = BigDecimal.valueOf(2_958_466);
  private static final String WEEKDAYS = "一二三四五六日";

  /** The system's long date and time, whatever else the format says. */
  private static final String LONG_DATE = "F800";

  private static final String LONG_TIME = "F400";

  /**
   * @return null where the section cannot be followed, or the number is no date
   */
  String of(BigDecimal number) {
    if (number.signum() < 0 || number.compareTo(LAST) >= 0) {
      return null;
    }
    var seconds = number.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
    var day = seconds / SECONDS.longValue();
    if (!from1904 && day == FALSE_DAY) {
      return null;
    }
    var date =
        from1904 ? BEGIN_1904.plusDays(day) : BEFORE_1900.plusDays(day > FALSE_DAY ? day - 1 : day);
    var time = date.atStartOfDay().plusSeconds(seconds % SECONDS.longValue());
    if (LONG_DATE.equals(section.language()) || LONG_TIME.equals(section.language())) {
      var code = section.language().equals(LONG_DATE) ? "yyyy\"年\"m\"月\"d\"日\"" : "h:mm:ss";
      return new ShownDate(FormatParser.sections(code).get(0), from1904).of(number);
    }
    return text(time, seconds);
  }

  private String text(LocalDateTime time, long seconds) {
    var tokens = section.tokens();
    var text = new StringBuilder();
    for (var i = 0; i < tokens.size(); i++) {
      var token = tokens.get(i);
      String said = null;
      if (token instanceof Token.DatePart part) {
        said =
            part.kind() == 'm' && isMinute(i)
                ? two(time.getMinute(), part.length())
                : part(part, time);
      } else if (token instanceof Token.Elapsed span) {
        said = elapsed(span, seconds);
      } else if (token instanceof Token.HalfDay half) {
        said = time.getHour() < 12 ? half.before() : half.after();
      } else if (token instanceof Token.Literal literal) {
        said = literal.text();
      } else if (token instanceof Token.Point || token instanceof Token.Comma) {
        said = token instanceof Token.Point ? "." : ",";
      }
      if (said == null) {
        return null;
      }
      text.append(said);
    }
    return text.toString();
  }

  private String part(Token.DatePart part, LocalDateTime time) {
    var length = part.length();
    return switch (part.kind()) {
      case 'y' -> length <= 2 ? two(time.getYear() % 100, 2) : String.valueOf(time.getYear());
      case 'm' ->
          length <= 2
              ? two(time.getMonthValue(), length)
              : english(length <= 4, time.getMonth().getDisplayName(style(length), Locale.ENGLISH));
      case 'd' ->
          length <= 2
              ? two(time.getDayOfMonth(), length)
              : english(
                  length <= 4, time.getDayOfWeek().getDisplayName(style(length), Locale.ENGLISH));
      case 'a' -> weekday(length, time);
      case 'h' -> two(isHalved() ? (time.getHour() + 11) % 12 + 1 : time.getHour(), length);
      default -> two(time.getSecond(), length);
    };
  }

  /** Names are certain only where the format asks for no language. */
  private String english(boolean known, String name) {
    return known && section.language() == null ? name : null;
  }

  private String weekday(int length, LocalDateTime time) {
    var day = String.valueOf(WEEKDAYS.charAt(time.getDayOfWeek().getValue() - 1));
    return switch (length) {
      case 4 -> "星期" + day;
      case 3 -> section.language() == null ? day : null;
      default -> null;
    };
  }

  private static TextStyle style(int length) {
    return length == 3 ? TextStyle.SHORT : TextStyle.FULL;
  }

  private boolean isHalved() {
    return section.tokens().stream().anyMatch(Token.HalfDay.class::isInstance);
  }

  private static String two(int number, int length) {
    return length > 1 && number < 10 ? "0" + number : String.valueOf(number);
  }

  private static String elapsed(Token.Elapsed span, long seconds) {
    var whole =
        switch (span.kind()) {
          case 'h' -> seconds / 3600;
          case 'm' -> seconds / 60;
          default -> seconds;
        };
    var digits = String.valueOf(whole);
    return "0".repeat(Math.max(0, span.length() - digits.length())) + digits;
  }

  /** The letter of months is that of minutes beside hours or seconds. */
  private boolean isMinute(int at) {
    var tokens = section.tokens();
    return isTime(neighbour(tokens.subList(0, at), true), 'h')
        || isTime(neighbour(tokens.subList(at + 1, tokens.size()), false), 's');
  }

  private static Token neighbour(List<Token> tokens, boolean last) {
    var parts =
        tokens.stream()
            .filter(token -> token instanceof Token.DatePart || token instanceof Token.Elapsed)
            .toList();
    return parts.isEmpty() ? null : parts.get(last ? parts.size() - 1 : 0);
  }

  private static boolean isTime(Token token, char kind) {
    return token instanceof Token.DatePart part && part.kind() == kind
        || token instanceof Token.Elapsed span && span.kind() == kind;
  }
}
