package org.jiheng.filing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * One spelling for everything that is read: full width and other compatibility forms, radicals and
 * variants become the usual character, and what cannot be seen is dropped.
 *
 * <p>Numbers in circles and Roman numerals stay: ① and 1, Ⅱ and II are not the same to a reader.
 * Blanks stay, too; each reader knows what a blank means to it.
 */
public final class Spelling {

  private static final Map<Integer, String> VARIANTS = variants();
  private static final int CODES = 0x10000;
  private static final boolean[] USUAL = usual();

  /** How characters are spelled that were met; whoever finds none asks, and all find the same. */
  private static final String[] SPELLED = new String[CODES];

  private static final int BRAILLE_BLANK = 0x2800;

  private Spelling() {}

  /** The text in the usual characters; the same object where there is nothing to change. */
  public static String of(String text) {
    var begin = 0;
    while (begin < text.length() && isUsual(text.charAt(begin))) {
      begin++;
    }
    if (begin == text.length()) {
      return text;
    }
    var usual = new StringBuilder(text.length()).append(text, 0, begin);
    for (var at = begin; at < text.length(); ) {
      var point = text.codePointAt(at);
      append(point, usual);
      at += Character.charCount(point);
    }
    return usual.toString();
  }

  /** Whether nothing of a text can be seen. */
  public static boolean isBlank(String text) {
    return text.codePoints().allMatch(point -> isInvisible(point) || isSpace(point));
  }

  private static void append(int point, StringBuilder usual) {
    if (point >= SPELLED.length) {
      usual.append(spelled(point));
      return;
    }
    var known = SPELLED[point];
    if (known == null) {
      known = spelled(point);
      SPELLED[point] = known;
    }
    usual.append(known);
  }

  private static String spelled(int point) {
    var character = Character.toString(point);
    if (point < CODES && isUsual((char) point) || isSpace(point) || isKept(point)) {
      return character;
    }
    if (isInvisible(point)) {
      return "";
    }
    if (VARIANTS.containsKey(point)) {
      return VARIANTS.get(point);
    }
    var usual = Normalizer.normalize(character, Normalizer.Form.NFKC);
    return VARIANTS.getOrDefault(usual.codePointAt(0), usual);
  }

  /** The Chinese characters without variants and the signs of ASCII. */
  private static boolean isUsual(char c) {
    return USUAL[c];
  }

  /** Whether it is a Chinese character that is spelled as itself. */
  public static boolean isUsualIdeograph(char c) {
    return c >= '一' && USUAL[c];
  }

  private static boolean[] usual() {
    var usual = new boolean[CODES];
    Arrays.fill(usual, '一', '鿿' + 1, true);
    Arrays.fill(usual, ' ', '~' + 1, true);
    VARIANTS.keySet().stream().filter(point -> point < CODES).forEach(it -> usual[it] = false);
    return usual;
  }

  private static boolean isSpace(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  /** Roman numerals, fractions, raised digits, numbers in circles and brackets, an ellipsis. */
  private static boolean isKept(int point) {
    return point >= 0x2150 && point <= 0x218F
        || point >= 0x00B2 && point <= 0x00BE
        || point >= 0x2070 && point <= 0x209F
        || point >= 0x2460 && point <= 0x24FF
        || point >= 0x3200 && point <= 0x32FF
        || point == '…';
  }

  private static boolean isInvisible(int point) {
    var type = Character.getType(point);
    return type == Character.FORMAT
        || type == Character.CONTROL && !Character.isWhitespace(point)
        || isIgnorable(point)
        || point == BRAILLE_BLANK;
  }

  /** What Unicode says is shown as nothing where a font does not know better. */
  private static boolean isIgnorable(int point) {
    return point == 0x034F
        || point == 0x115F
        || point == 0x1160
        || point >= 0x17B4 && point <= 0x17B5
        || point >= 0x180B && point <= 0x180F
        || point == 0x2065
        || point == 0x3164
        || point >= 0xFE00 && point <= 0xFE0F
        || point == 0xFFA0
        || point >= 0xFFF0 && point <= 0xFFF8
        || point >= 0xE0000 && point <= 0xE0FFF;
  }

  private static Map<Integer, String> variants() {
    var variants = new HashMap<Integer, String>();
    try (var file = Spelling.class.getResourceAsStream("spelling.txt")) {
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().filter(each -> !each.startsWith("#")).toList()) {
        for (String pair : line.split(" ")) {
          var variant = pair.codePointAt(0);
          variants.put(variant, pair.substring(Character.charCount(variant)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(variants);
  }
}
