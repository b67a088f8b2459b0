package org.jiheng.rules.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jiheng.rules.wording.WordLists;

/** Finds the amounts of money in a text. */
public final class Figures {

  static final String FILE = "words.txt";
  private static final WordLists WORDS = WordLists.read(Figures.class, FILE);
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<![\\d.])(\\d{1,15}(?:\\.(\\d{1,6}))?)(余|多)?(万|亿)?(余|多)?元(" + any("bound") + ")?");
  private static final Pattern ABOUT = Pattern.compile("(?:" + any("about") + ")为?$");
  private static final int LONGEST_ABOUT = 4;

  private Figures() {}

  private static String any(String kind) {
    return String.join("|", WORDS.of(kind));
  }

  /** In the order of the text. */
  public static List<Figure> in(String text) {
    if (text.indexOf('元') < 0) {
      return List.of();
    }
    var figures = new ArrayList<Figure>();
    var amount = AMOUNT.matcher(text);
    var depth = 0;
    var at = 0;
    while (amount.find()) {
      for (; at < amount.start(); at++) {
        var c = text.charAt(at);
        depth = c == '(' ? depth + 1 : c == ')' ? Math.max(0, depth - 1) : c == '。' ? 0 : depth;
      }
      var decimals = amount.group(2) == null ? 0 : amount.group(2).length();
      var scale = "亿".equals(amount.group(4)) ? 8 : "万".equals(amount.group(4)) ? 4 : 0;
      var before = text.substring(Math.max(0, amount.start() - LONGEST_ABOUT), amount.start());
      var approximate =
          amount.group(3) != null
              || amount.group(5) != null
              || amount.group(6) != null
              || ABOUT.matcher(before).find();
      figures.add(
          new Figure(
              amount.start(),
              amount.end(),
              new BigDecimal(amount.group(1)).movePointRight(scale),
              BigDecimal.ONE.movePointRight(scale - decimals),
              approximate,
              depth));
    }
    return figures;
  }
}
