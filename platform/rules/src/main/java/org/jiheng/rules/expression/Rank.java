package org.jiheng.rules.expression;

import java.math.BigDecimal;
import java.util.List;

/**
 * Ranks and classes of which the first is the best: 前5名 and 第3名, Ⅲ类及以上 and Ⅱ类. How much a worse one
 * is worth, no rule says.
 */
final class Rank {

  private static final char FIRST = 'Ⅰ';
  private static final List<String> LETTERS = List.of("I", "II", "III", "IV", "V");
  private static final char LAST = 'Ⅻ';

  private static final List<String> CLASSES = NumberWords.LISTS.of("class");
  private static final List<String> PLACES = NumberWords.LISTS.of("place");

  private Rank() {}

  static Pairing pair(Expression target, Expression actual) {
    var wanted = read(target.raw());
    var reached = wanted == null ? null : read(actual.raw());
    if (reached == null || !wanted.unit().equals(reached.unit())) {
      return null;
    }
    var worse = reached.value().compareTo(wanted.value()) > 0;
    return worse
        ? new Pairing(target, actual)
        : new Pairing(
            wanted.plain(Operator.LE, wanted.value()), reached.plain(null, reached.value()));
  }

  private static Expression read(String raw) {
    var text = Expressions.comparable(raw);
    if (text.isEmpty()) {
      return null;
    }
    text = roman(text);
    var first = text.charAt(0);
    if (first >= FIRST && first <= LAST) {
      return CLASSES.contains(text.substring(1)) ? rank(raw, first - FIRST + 1, "类") : null;
    }
    if (first != '前' && first != '第') {
      return null;
    }
    var number = Numeral.at(text, 1);
    var place =
        number != null && !number.malformed() && PLACES.contains(text.substring(number.end()));
    return place ? rank(raw, number.value().intValue(), "名") : null;
  }

  /** II类 in letters is Ⅱ类. */
  private static String roman(String text) {
    var end = 0;
    while (end < text.length() && "IV".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    var place = LETTERS.indexOf(text.substring(0, end));
    return place < 0 ? text : (char) (FIRST + place) + text.substring(end);
  }

  private static Expression rank(String raw, int place, String unit) {
    return new Expression(
        raw,
        Kind.QUANTITY,
        null,
        BigDecimal.valueOf(place),
        null,
        null,
        unit,
        null,
        false,
        null,
        null,
        null);
  }
}
