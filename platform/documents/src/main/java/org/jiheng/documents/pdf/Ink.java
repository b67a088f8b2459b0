package org.jiheng.documents.pdf;

import java.util.List;

/**
 * What is printed on a page.
 *
 * @param page its number, from 1
 * @param glyphs without those of stamps
 * @param pictures where pictures lie
 * @param stamps text that is printed over the page's own
 */
record Ink(
    int page,
    Box size,
    List<Glyph> glyphs,
    List<Ruling> rules,
    List<Box> pictures,
    List<Overprint.Stamp> stamps) {

  /** Whether something lies over a part of the page, paper of its whole size apart. */
  boolean covers(Box part) {
    return isStamped(part)
        || pictures.stream().anyMatch(picture -> picture.meets(part) && !picture.holds(size));
  }

  boolean isStamped(Box part) {
    return stamps.stream().anyMatch(stamp -> stamp.box().meets(part));
  }

  /** Whether a page is a picture of paper. */
  boolean isScan() {
    return pictures.stream()
        .anyMatch(
            each ->
                each.width() * each.height() > 0.7 * size.width() * size.height()
                    && glyphs.stream().noneMatch(glyph -> glyph.upright() && !glyph.isBlank()));
  }
}
