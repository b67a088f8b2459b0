package org.jiheng.documents.pdf;

import org.jiheng.documents.file.UnreadableDocument;

/**
 * What reading one file may take. Whoever reads asks with every step, because a library that is at
 * work cannot be stopped from outside.
 */
final class ReadingLimits {

  static final int BYTES = 40 * 1024 * 1024;
  static final int PAGES = 400;
  static final int UNPACKED = 64 * 1024 * 1024;
  static final long ALL_UNPACKED = 6L * UNPACKED;
  private static final int GLYPHS = 2_000_000;
  private static final int RULES = 400_000;
  private static final long STEPS = 6_000_000;
  private static final long NANOS = 20_000_000_000L;

  private final long begun = System.nanoTime();
  private long steps;
  private int glyphs;
  private int rules;

  /** Whatever the library hands over between two checks, it fails with this. */
  static final class Exceeded extends RuntimeException {

    Exceeded(String message) {
      super(message, null, false, false);
    }
  }

  void step() {
    if (++steps > STEPS || (steps & 0xFF) == 0 && System.nanoTime() - begun > NANOS) {
      throw new Exceeded("读取这个 PDF 文件用时过长：请用原来的文档另存为 PDF，或者改交工作簿。");
    }
  }

  void glyph() {
    step();
    if (++glyphs > GLYPHS) {
      throw new Exceeded("PDF 文件的文字超过了 " + GLYPHS / 10_000 + " 万个。");
    }
  }

  void rule() {
    step();
    if (++rules > RULES) {
      throw new Exceeded("PDF 文件的线条超过了 " + RULES / 10_000 + " 万条。");
    }
  }

  static UnreadableDocument told(Exceeded exceeded) {
    return new UnreadableDocument(exceeded.getMessage(), exceeded);
  }
}
