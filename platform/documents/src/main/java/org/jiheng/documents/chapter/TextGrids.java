package org.jiheng.documents.chapter;

import java.util.ArrayList;
import java.util.List;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.grid.Grid;
import org.jiheng.documents.grid.GridCell;

/**
 * The grids of a text, from its blocks in their order: one a table, and one for the chapters among
 * the running text. The lines above a table are rows of its grid, and so is a remark below it.
 */
public final class TextGrids {

  private final List<Grid> grids = new ArrayList<>();
  private final RunningText text = new RunningText();
  private String name;
  private List<GridCell> cells;
  private int rows;
  private boolean belowTable;

  /** Adds a table's cells. */
  public interface Rows {

    /**
     * @param from the table's first row in its grid
     * @return the row below the table
     */
    int read(int from, List<GridCell> into) throws UnreadableDocument;
  }

  /**
   * @param remark what its grid's name says behind its number
   * @return the grid's name
   */
  public String table(String remark, Rows read) throws UnreadableDocument {
    close();
    name = "表" + (grids.size() + 1) + remark;
    cells = new ArrayList<>();
    rows = 0;
    text.above().forEach(this::line);
    rows = read.read(rows, cells);
    belowTable = true;
    return name;
  }

  /**
   * @param level of a heading; 0 where it is none by its looks
   */
  public void paragraph(String said, int level) {
    if (belowTable && RunningText.isRemark(said)) {
      line(said);
    } else if (!said.isBlank()) {
      belowTable = false;
      text.paragraph(said, level);
    }
  }

  /** Adds what cannot be read. */
  public void flaw(String said, String why) {
    text.flaw(said, why);
  }

  /** Whether what stands here is a chapter's or a form's, so that nothing may be passed over. */
  public boolean counts() {
    return text.counts();
  }

  /** Whether no form's title has been met yet. */
  public boolean isBeforeForms() {
    return text.isBeforeForms();
  }

  private void line(String said) {
    cells.add(GridCell.text(rows++, 0, said));
  }

  private void close() {
    if (cells != null) {
      grids.add(new Grid(name, cells));
      cells = null;
    }
  }

  /** What was read; nothing may be added to it. */
  public List<Grid> all() {
    close();
    text.chapters().ifPresent(grids::add);
    return List.copyOf(grids);
  }
}
