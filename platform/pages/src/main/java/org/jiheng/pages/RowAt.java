package org.jiheng.pages;

/**
 * Where a table's row stands in its document: its part, its block there, its place in the table.
 */
record RowAt(int part, int block, int row) {

  /** Its element's name. */
  String id() {
    return "row-" + part + "-" + block + "-" + row;
  }

  RowAt above() {
    return new RowAt(part, block, row - 1);
  }

  boolean isBelow(RowAt other) {
    return part == other.part && block == other.block && row > other.row;
  }
}
