package org.jiheng.documents.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * The tables by which a font names its characters. The library counts through every range of them,
 * however long it is, and never ends with some that are broken. So one that is not written
 * properly, or has a range that no font has, is taken away: its characters are unknown then.
 */
final class CharacterMaps {

  private static final int BYTES = 4 * 1024 * 1024;
  private static final int CHARACTERS = 1_000_000;
  private static final Pattern BEGIN = Pattern.compile("begin(?:bf|cid|notdef)range");
  private static final Pattern END = Pattern.compile("\\G\\s*end(?:bf|cid|notdef)range");
  private static final Pattern RANGE =
      Pattern.compile(
          "\\G\\s*<([0-9A-Fa-f]{1,4})>\\s*<([0-9A-Fa-f]{1,4})>\\s*"
              + "(?:<[0-9A-Fa-f\\s]*+>|\\[[^\\[\\]]*+\\]|\\d{1,7})");

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\G(?:\\s++|%[^\\r"
              + "\\n"
              + "]*+[\\r"
              + "\\n"
              + "]|/[^\\s/<>\\[\\]()%]*+|\\([^()\\\\]*+\\)|<[0-9A-Fa-f\\s]*+>"
              + "|<<|>>|\\[|\\]|-?\\d{1,9}(?=[\\s\\]/>])|[A-Za-z][\\w.*-]*+(?=\\s|$))");

  private CharacterMaps() {}

  static void bound(COSDictionary font) throws IOException {
    for (COSName key : List.of(COSName.TO_UNICODE, COSName.ENCODING)) {
      if (font.getDictionaryObject(key) instanceof COSStream table && !isBounded(table)) {
        font.removeItem(key);
      }
    }
  }

  private static boolean isBounded(COSStream table) throws IOException {
    try (var packed = table.createInputStream()) {
      var bytes = packed.readNBytes(BYTES + 1);
      return bytes.length <= BYTES && isBounded(new String(bytes, StandardCharsets.ISO_8859_1));
    }
  }

  private static boolean isBounded(String table) {
    if (!isWritten(table)) {
      return false;
    }
    var sum = 0L;
    var section = BEGIN.matcher(table);
    while (section.find()) {
      var at = section.end();
      var range = RANGE.matcher(table).region(at, table.length());
      while (range.find()) {
        at = range.end();
        sum +=
            Math.max(
                1, Integer.parseInt(range.group(2), 16) - Integer.parseInt(range.group(1), 16));
      }
      if (sum > CHARACTERS || !END.matcher(table).region(at, table.length()).find()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWritten(String table) {
    var token = TOKEN.matcher(table);
    var end = 0;
    while (token.find()) {
      end = token.end();
    }
    return end == table.length() && table.stripTrailing().endsWith("end");
  }
}
