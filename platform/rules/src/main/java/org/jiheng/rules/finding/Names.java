package org.jiheng.rules.finding;

import java.util.Map;
import java.util.regex.Pattern;
import org.jiheng.filing.Form;
import org.jiheng.rules.expression.Expressions;
import org.jiheng.rules.sentence.Phrase;

/** What the forms call the rows and classes that the filing names by a code. */
final class Names {

  private static final Map<String, FindingPart> CLASSES =
      Map.of(
          "general-public", FindingPart.CLASS_GENERAL_PUBLIC,
          "government-fund", FindingPart.CLASS_GOVERNMENT_FUND,
          "special-account", FindingPart.CLASS_SPECIAL_ACCOUNT,
          "other", FindingPart.CLASS_OTHER,
          "basic", FindingPart.CLASS_BASIC,
          "project", FindingPart.CLASS_PROJECT);

  private static final Pattern NUMBERED = Pattern.compile("指标\\d{1,3}[:、.]?");

  private Names() {}

  /** A name as names are compared: without spaces, punctuation, width, case, printed number. */
  static String comparable(String filed) {
    var text = Expressions.comparable(filed);
    var number = text.startsWith("指标") ? NUMBERED.matcher(text) : null;
    var from = number != null && number.lookingAt() ? number.end() : 0;
    var name = new StringBuilder(text.length());
    for (var at = from; at < text.length(); ) {
      var point = text.codePointAt(at);
      if (isIdeograph(point)) {
        name.append((char) point);
      } else if (isLetterOrNumber(point)) {
        name.appendCodePoint(Character.toLowerCase(point));
      }
      at += Character.charCount(point);
    }
    return name.toString();
  }

  /** The usual Chinese characters, most of every name, have no case. */
  private static boolean isIdeograph(int point) {
    return point >= '一' && point <= '鿿';
  }

  /** ① and ② are two names. */
  private static boolean isLetterOrNumber(int point) {
    var type = Character.getType(point);
    return Character.isLetterOrDigit(point)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  static Phrase of(Form.Source source) {
    return Phrase.of(
        switch (source) {
          case TOTAL -> FindingPart.SOURCE_TOTAL;
          case CURRENT -> FindingPart.SOURCE_CURRENT;
          case CARRY_OVER -> FindingPart.SOURCE_CARRY_OVER;
          case CENTRAL -> FindingPart.SOURCE_CENTRAL;
          case PROVINCE -> FindingPart.SOURCE_PROVINCE;
          case CITY -> FindingPart.SOURCE_CITY;
          case COUNTY -> FindingPart.SOURCE_COUNTY;
          case OTHER -> FindingPart.SOURCE_OTHER;
        });
  }

  /** A class of income or expenditure; its code where the forms have no name for it. */
  static Object of(String code) {
    var known = CLASSES.get(code);
    return known == null ? code : known.phrase();
  }
}
