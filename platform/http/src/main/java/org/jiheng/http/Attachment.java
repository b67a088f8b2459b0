package org.jiheng.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The name under which a browser keeps what it downloads, as Content-Disposition (RFC 6266) with
 * one of ASCII beside it for programs that read no other.
 */
public final class Attachment {

  private static final Pattern NOT_OF_NAMES = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]+");
  private static final int LONGEST = 120;

  private Attachment() {}

  /**
   * @param plain of ASCII letters, digits, {@code -} and {@code .}
   * @param name in any characters; what no name of a file may hold is a {@code -}
   */
  public static String named(String plain, String name) {
    var safe = NOT_OF_NAMES.matcher(name).replaceAll("-");
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded(shortened(safe));
  }

  /** The end tells the kind of file. */
  private static String shortened(String name) {
    var characters = name.codePoints().toArray();
    if (characters.length <= LONGEST) {
      return name;
    }
    var half = LONGEST / 2;
    return new String(characters, 0, half)
        + "…"
        + new String(characters, characters.length - half, half);
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }
}
