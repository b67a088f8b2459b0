package org.jiheng.documents.pdf;

/**
 * A line of text as a file has it, in the order in which cells are printed.
 *
 * @param first whether it is the first of its page
 */
public record PlacedLine(String text, int page, Box box, boolean first) {

  public PlacedLine asFirst() {
    return new PlacedLine(text, page, box, true);
  }
}
