package org.jiheng.documents.table;

import java.util.List;

/**
 * A part of a document that begins on a page of its own: a sheet of a workbook, a section of a
 * text.
 *
 * @param name of the sheet; unique in its document
 */
public record DocumentPart(String name, boolean landscape, List<Block> blocks) {

  public DocumentPart {
    blocks = List.copyOf(blocks);
  }

  /** The widest table's number of columns. */
  public int columns() {
    return blocks.stream()
        .mapToInt(block -> block instanceof Block.Table table ? table.widths().size() : 1)
        .max()
        .orElse(1);
  }
}
