package org.jiheng.documents.workbook.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A number as a section prints it. */
record NumberText(FormatSection section) {

  private static final int GROUP = 3;
  private static final int TENS = 2;

  /**
   * @param own whether the section prints the sign of a negative number itself
   * @return null where the section cannot be followed
   */
  String of(BigDecimal number, boolean own) {
    var tokens = new ArrayList<Token>(section.tokens());
    if (tokens.stream().anyMatch(Token.Exponent.class::isInstance)) {
      return scientific(number, own);
    }
    var scaled = number.abs().movePointRight(TENS * count(Token.Percent.class));
    if (tokens.stream().noneMatch(Token.Digit.class::isInstance)) {
      var text = plain(tokens, scaled);
      var whole = tokens.stream().anyMatch(Token.Whole.class::isInstance);
      return (whole && number.signum() < 0 && !own ? "-" : "") + text;
    }
    if (isFraction(tokens)) {
      return null;
    }
    var point = indexOf(tokens, Token.Point.class);
    var before = new ArrayList<Token>(point < 0 ? tokens : tokens.subList(0, point));
    List<Token> after =
        point < 0 ? List.of() : new ArrayList<>(tokens.subList(point + 1, tokens.size()));
    scaled = scaled.movePointLeft(GROUP * (scale(before) + scale(after)));
    var decimals = (int) after.stream().filter(Token.Digit.class::isInstance).count();
    var rounded = scaled.setScale(decimals, RoundingMode.HALF_UP);
    var digits = rounded.toPlainString();
    var dot = digits.indexOf('.');
    var whole = dot < 0 ? digits : digits.substring(0, dot);
    String fraction = fraction(after, dot < 0 ? "" : digits.substring(dot + 1));
    var text = whole(before, whole) + (point < 0 ? "" : ".") + fraction;
    return (number.signum() < 0 && !own && rounded.signum() != 0 ? "-" : "") + text;
  }

  private int count(Class<? extends Token> kind) {
    return (int) section.tokens().stream().filter(kind::isInstance).count();
  }

  private static String plain(List<Token> tokens, BigDecimal number) {
    var text = new StringBuilder();
    for (Token token : tokens) {
      text.append(token instanceof Token.Whole ? number.toPlainString() : printed(token));
    }
    return text.toString();
  }

  private static String printed(Token token) {
    if (token instanceof Token.Literal literal) {
      return literal.text();
    }
    return token instanceof Token.Percent ? "%" : "";
  }

  private static boolean isFraction(List<Token> tokens) {
    return tokens.stream()
        .anyMatch(token -> token instanceof Token.Literal literal && literal.text().equals("/"));
  }

  private static int indexOf(List<Token> tokens, Class<? extends Token> kind) {
    for (var i = 0; i < tokens.size(); i++) {
      if (kind.isInstance(tokens.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Takes away the commas behind the last digit and says how many there were. */
  private static int scale(List<Token> tokens) {
    var last = -1;
    for (var i = 0; i < tokens.size(); i++) {
      last = tokens.get(i) instanceof Token.Digit ? i : last;
    }
    var commas = 0;
    while (last >= 0 && last + 1 < tokens.size() && tokens.get(last + 1) instanceof Token.Comma) {
      tokens.remove(last + 1);
      commas++;
    }
    return commas;
  }

  /** Digits take their places from the right; the first place takes all that are left. */
  private static String whole(List<Token> tokens, String number) {
    var places = (int) tokens.stream().filter(Token.Digit.class::isInstance).count();
    var grouped = tokens.stream().anyMatch(Token.Comma.class::isInstance);
    var rest = number.equals("0") ? "" : number;
    var printed = 0;
    var text = new StringBuilder(places == 0 ? rest : "");
    for (var i = tokens.size() - 1; i >= 0; i--) {
      if (tokens.get(i) instanceof Token.Digit digit) {
        places--;
        var take = places == 0 ? rest.length() : Math.min(1, rest.length());
        var taken = rest.substring(rest.length() - take);
        rest = rest.substring(0, rest.length() - take);
        if (taken.isEmpty()) {
          taken = digit.kind() == '0' ? "0" : "";
        }
        for (var c = taken.length() - 1; c >= 0; c--) {
          if (grouped && printed > 0 && printed % GROUP == 0) {
            text.insert(0, ',');
          }
          text.insert(0, taken.charAt(c));
          printed++;
        }
      } else {
        text.insert(0, printed(tokens.get(i)));
      }
    }
    return text.toString();
  }

  private static String fraction(List<Token> tokens, String digits) {
    var needed = digits.length();
    var places =
        tokens.stream().filter(Token.Digit.class::isInstance).map(Token.Digit.class::cast).toList();
    while (needed > 0 && digits.charAt(needed - 1) == '0' && places.get(needed - 1).kind() != '0') {
      needed--;
    }
    var text = new StringBuilder();
    var place = 0;
    for (Token token : tokens) {
      if (token instanceof Token.Digit) {
        text.append(place < needed ? String.valueOf(digits.charAt(place)) : "");
        place++;
      } else {
        text.append(printed(token));
      }
    }
    return text.toString();
  }

  /** With as many digits before the point as the power goes in steps: one, or three. */
  private String scientific(BigDecimal number, boolean own) {
    var tokens = section.tokens();
    var at = indexOf(tokens, Token.Exponent.class);
    var point = indexOf(tokens, Token.Point.class);
    var before =
        tokens.subList(0, point < 0 || point > at ? at : point).stream()
            .filter(Token.Digit.class::isInstance)
            .map(Token.Digit.class::cast)
            .toList();
    var zeros = before.stream().filter(digit -> digit.kind() == '0').count();
    if (before.isEmpty()
        || zeros > 1
        || count(Token.Percent.class) + count(Token.Comma.class) > 0) {
      return null;
    }
    var all = tokens.stream().filter(Token.Digit.class::isInstance).count();
    var decimals = (int) (all - before.size());
    var step = before.size();
    var power =
        number.signum() == 0
            ? 0
            : Math.floorDiv(number.precision() - number.scale() - 1, step) * step;
    var mantissa = number.abs().movePointLeft(power).setScale(decimals, RoundingMode.HALF_UP);
    if (mantissa.compareTo(BigDecimal.ONE.movePointRight(step)) >= 0) {
      power += step;
      mantissa = number.abs().movePointLeft(power).setScale(decimals, RoundingMode.HALF_UP);
    }
    var exponent = (Token.Exponent) tokens.get(at);
    var sign = power < 0 ? "-" : exponent.plus() ? "+" : "";
    var digits = String.valueOf(Math.abs(power));
    return (number.signum() < 0 && !own ? "-" : "")
        + mantissa.toPlainString()
        + "E"
        + sign
        + "0".repeat(Math.max(0, exponent.digits() - digits.length()))
        + digits;
  }
}
