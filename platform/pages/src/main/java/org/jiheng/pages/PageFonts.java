package org.jiheng.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts of a page, parsed once and embedded as far as a document uses them. Not for two threads
 * at a time.
 */
public record PageFonts(TrueTypeFont regular, TrueTypeFont bold) {

  private static final String FOLDER = "/fonts/ttf/NotoSansSC/NotoSansSC-";

  public static PageFonts load() {
    return new PageFonts(parse("Regular"), parse("Bold"));
  }

  /** Whether there is a picture of the character. */
  boolean has(int character) {
    try {
      return regular.getUnicodeCmapLookup().getGlyphId(character) != 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TrueTypeFont parse(String weight) {
    try (var file = PageFonts.class.getResourceAsStream(FOLDER + weight + ".ttf")) {
      var font =
          new TTFParser(true).parse(new RandomAccessReadBuffer(Objects.requireNonNull(file)));
      // A ligature would be copied as one strange character.
      font.setEnableGsub(false);
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
