package org.jiheng.documents.chapter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import org.jiheng.documents.form.Layout;
import org.jiheng.documents.form.Spellings;
import org.jiheng.documents.grid.Grid;
import org.jiheng.documents.grid.GridCell;

/** The chapters of running text as the table in which the forms have them. */
final class ChapterGrid {

  private static final Layout.Narrative LAYOUT = Layout.official().narrative();

  private final List<Chapter> chapters = new LinkedList<>();
  private Chapter last;

  private record Chapter(String heading, List<String> lines, String flaw) {}

  /**
   * @param heading null of an introduction
   */
  void begin(String heading) {
    last = new Chapter(heading, new ArrayList<>(), null);
    chapters.add(last);
  }

  /** Adds a paragraph to the chapter that has begun last. */
  void say(String paragraph) {
    last.lines().add(paragraph);
  }

  /** Adds what cannot be read as a chapter and must not be passed over. */
  void flaw(String text, String why) {
    chapters.add(new Chapter(null, List.of(text), why));
  }

  /** Empty where there is nothing. */
  Optional<Grid> grid() {
    if (chapters.isEmpty()) {
      return Optional.empty();
    }
    leaveOutContents();
    var cells = new ArrayList<GridCell>();
    var column = 0;
    for (Spellings words : LAYOUT.columns().values()) {
      cells.add(GridCell.text(0, column++, words.spellings().get(0)));
    }
    for (Chapter chapter : chapters) {
      var row = cells.get(cells.size() - 1).row() + 1;
      if (chapter.heading() != null) {
        cells.add(GridCell.text(row, 0, chapter.heading()));
      }
      var text = String.join("\n", chapter.lines());
      cells.add(new GridCell(row, 1, 1, 1, text, null, false, chapter.flaw()));
    }
    return Optional.of(new Grid("正文", cells));
  }

  /** A heading without a text that comes again is a line of a table of contents. */
  private void leaveOutContents() {
    var later = new HashSet<String>();
    for (var each = chapters.listIterator(chapters.size()); each.hasPrevious(); ) {
      var chapter = each.previous();
      var again = chapter.heading() != null && !later.add(Spellings.plain(chapter.heading()));
      if (again && chapter.lines().isEmpty()) {
        each.remove();
      }
    }
  }
}
