package org.jiheng.documents.pdf;

import java.util.List;

/**
 * Where a cell is printed and how sure it is.
 *
 * @param page from 1
 * @param alternatives what else may be meant
 */
public record Spot(Mark mark, int page, Box box, String text, List<String> alternatives) {

  public Spot {
    alternatives = List.copyOf(alternatives);
  }

  Spot marked(Mark other) {
    return new Spot(other, page, box, text, alternatives);
  }
}
