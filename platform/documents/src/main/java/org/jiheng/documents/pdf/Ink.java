package org.jiheng.documents.pdf;

import java.util.List;

/**
 * What is printed on a page.
 *
 * @param page its number, from 1
 * @param pictures where pictures lie
 */
record Ink(int page, Box size, List<Glyph> glyphs, List<Ruling> rules, List<Box> pictures) {

  /** Whether a page is a picture of paper. */
  boolean isScan() {
    return pictures.stream()
        .anyMatch(
            each ->
                each.width() * each.height() > 0.7 * size.width() * size.height()
                    && glyphs.stream().noneMatch(glyph -> glyph.upright() && !glyph.isBlank()));
  }
}
