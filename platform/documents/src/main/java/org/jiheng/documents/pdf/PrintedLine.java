package org.jiheng.documents.pdf;

/**
 * A line of text as a file has it, in the order in which cells are printed.
 *
 * @param first whether it is the first of its page
 */
public record PrintedLine(String text, int page, Box box, boolean first) {

  public PrintedLine asFirst() {
    return new PrintedLine(text, page, box, true);
  }
}
