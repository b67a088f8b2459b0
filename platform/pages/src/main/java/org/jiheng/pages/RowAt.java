package org.jiheng.pages;

/** Where a table's row stands in its part of a document: its block, its place in the table. */
record RowAt(int block, int row) {

  /** Its element's name. */
  String id() {
    return "row-" + block + "-" + row;
  }

  RowAt above() {
    return new RowAt(block, row - 1);
  }

  boolean isBelow(RowAt other) {
    return block == other.block && row > other.row;
  }
}
