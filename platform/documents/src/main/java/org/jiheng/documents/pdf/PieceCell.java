package org.jiheng.documents.pdf;

/** A cell of the part of a table that stands on one page. */
record PieceCell(int row, int column, int rows, int columns, Box box, CellText said) {

  int lastRow() {
    return row + rows - 1;
  }

  int lastColumn() {
    return column + columns - 1;
  }

  PieceCell at(int newRow) {
    return new PieceCell(newRow, column, rows, columns, box, said);
  }

  boolean isBelow(PieceCell above) {
    return column == above.column && columns == above.columns;
  }
}
