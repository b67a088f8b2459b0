package org.jiheng.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * What a reader copies out of pages, glyph by glyph. The font has one glyph for several characters
 * (the word 一 and the radical ⼀), and the library names it by the first of them; here it is the
 * character that was printed.
 */
final class CopiedText {

  /** What the style sheet prints beside the text: page numbers; and what HTML has by its number. */
  private static final String COUNTERS = "0123456789—'";

  private static final int BLOCK = 100;
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final String HEAD =
      """
      /CIDInit /ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
      /CMapName /Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <0000> <FFFF>
      endcodespacerange
      """;
  private static final String TAIL =
      """
      endcmap
      CMapName currentdict /CMap defineresource pop
      end
      end
      """;

  private final Map<Integer, String> characters = new TreeMap<>();

  private CopiedText() {}

  static CopiedText of(String printed, TrueTypeFont font) throws IOException {
    var glyphs = font.getUnicodeCmapLookup();
    var copied = new CopiedText();
    (COUNTERS + printed)
        .codePoints()
        .distinct()
        .forEach(
            point ->
                copied.characters.putIfAbsent(glyphs.getGlyphId(point), Character.toString(point)));
    return copied;
  }

  /** Replaces the table of a font whose subset is made. */
  void replaceIn(PDFont font) throws IOException {
    var table = font.getCOSObject().getCOSStream(COSName.TO_UNICODE);
    if (table != null) {
      try (var out = table.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(table().getBytes(StandardCharsets.US_ASCII));
      }
    }
  }

  private String table() {
    var table = new StringBuilder(HEAD);
    var entries = characters.entrySet().iterator();
    for (var left = characters.size(); left > 0; left -= BLOCK) {
      var block = Math.min(left, BLOCK);
      table.append(block).append(" beginbfchar\n");
      for (var i = 0; i < block; i++) {
        var entry = entries.next();
        var units = entry.getValue().getBytes(StandardCharsets.UTF_16BE);
        table.append('<').append(HEX.toHexDigits(entry.getKey().shortValue())).append("> <");
        table.append(HEX.formatHex(units)).append(">\n");
      }
      table.append("endbfchar\n");
    }
    return table.append(TAIL).toString();
  }
}
