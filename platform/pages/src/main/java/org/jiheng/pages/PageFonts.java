package org.jiheng.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts of a page, parsed once and embedded as far as a document uses them. Not for two threads
 * at a time.
 */
public final class PageFonts {

  private static final String FOLDER = "/fonts/ttf/NotoSansSC/NotoSansSC-";

  private final TrueTypeFont regular = parse("Regular");
  private final TrueTypeFont bold = parse("Bold");
  private final CmapLookup pictures;

  private PageFonts() throws IOException {
    this.pictures = regular.getUnicodeCmapLookup();
  }

  public static PageFonts load() {
    try {
      return new PageFonts();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TrueTypeFont regular() {
    return regular;
  }

  TrueTypeFont bold() {
    return bold;
  }

  /** Whether there is a picture of the character. */
  boolean has(int character) {
    return pictures.getGlyphId(character) != 0;
  }

  private static TrueTypeFont parse(String weight) throws IOException {
    try (var file = PageFonts.class.getResourceAsStream(FOLDER + weight + ".ttf")) {
      var font =
          new TTFParser(true).parse(new RandomAccessReadBuffer(Objects.requireNonNull(file)));
      // A ligature would be copied as one strange character.
      font.setEnableGsub(false);
      return font;
    }
  }
}
