package org.jiheng.documents.pdf;

import java.util.List;
import java.util.Map;
import org.jiheng.documents.grid.Grid;

/**
 * What was read from a PDF.
 *
 * @param spots by the place that a cell is known by ({@code 表3!C7}): where it is printed, and how
 *     sure it is
 * @param left what is printed and was not read, because it has no place in a filing
 */
public record PdfText(List<Grid> grids, Map<String, Spot> spots, List<Spot> left) {

  public PdfText {
    grids = List.copyOf(grids);
    spots = Map.copyOf(spots);
    left = List.copyOf(left);
  }
}
