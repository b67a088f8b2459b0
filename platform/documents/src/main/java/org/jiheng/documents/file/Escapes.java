package org.jiheng.documents.file;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Characters that XML cannot carry, as a workbook writes them: {@code _x000D_}. Text that looks
 * like such a sign has its first line escaped.
 */
public final class Escapes {

  private static final Pattern SIGN = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final Pattern UNSAFE =
      Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)");

  private Escapes() {}

  public static String escape(String text) {
    return UNSAFE
        .matcher(text)
        .replaceAll(found -> "_x%04X_".formatted((int) found.group().charAt(0)));
  }

  public static String unescape(String text) {
    return text.contains("_x") ? SIGN.matcher(text).replaceAll(Escapes::character) : text;
  }

  private static String character(MatchResult sign) {
    var character = (char) Integer.parseInt(sign.group(1), 16);
    var escaped =
        character < ' ' || character == '_' || character == '\uFFFE' || character == '\uFFFF';
    return Matcher.quoteReplacement(escaped ? String.valueOf(character) : sign.group());
  }
}
