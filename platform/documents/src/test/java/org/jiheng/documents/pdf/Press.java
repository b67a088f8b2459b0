package org.jiheng.documents.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.table.DocumentPart;

/** Prints documents as word processors do: stroked rulings, rows and cells parted by pages. */
public final class Press {

  private static final TrueTypeFont TYPE = parse();

  private Press() {}

  /**
   * How it looks.
   *
   * @param repeated whether headers are printed again on every page
   * @param parted whether a row may go on over a page
   * @param lying whether pages are wider than high
   */
  public record Look(boolean repeated, boolean parted, boolean lying) {}

  /** One part after the other, each on a new page. */
  public static byte[] print(List<DocumentPart> parts, Look look) {
    try (var pdf = new PDDocument();
        var bytes = new ByteArrayOutputStream()) {
      var paper = new Paper(pdf, PDType0Font.load(pdf, TYPE, true), look.lying());
      for (DocumentPart part : parts) {
        paper.turn();
        for (Block block : part.blocks()) {
          if (block instanceof Block.Table table) {
            new PressedTable(paper, table, look).print();
          } else {
            paper.say(block);
          }
        }
      }
      paper.close();
      pdf.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean has(int character) throws IOException {
    return TYPE.getUnicodeCmapLookup().getGlyphId(character) != 0;
  }

  /** A text with one character for all that look alike, which a file cannot tell apart. */
  public static String seen(String text) {
    try {
      var shapes = TYPE.getUnicodeCmapLookup();
      var seen = new StringBuilder();
      for (int character : text.codePoints().toArray()) {
        var shape = shapes.getGlyphId(character);
        seen.appendCodePoint(shape == 0 ? '□' : shapes.getCharCodes(shape).get(0));
      }
      return seen.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TrueTypeFont parse() {
    try (var file =
        Press.class.getResourceAsStream("/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf")) {
      var font =
          new TTFParser(true).parse(new RandomAccessReadBuffer(Objects.requireNonNull(file)));
      font.setEnableGsub(false);
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
