package org.jiheng.documents.form;

import java.util.ArrayList;
import java.util.List;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.table.Cell;
import org.jiheng.documents.table.DocumentPart;
import org.jiheng.documents.table.Role;
import org.jiheng.documents.table.TableRow;
import org.jiheng.documents.table.TextRoom;
import org.jiheng.filing.Chapter;
import org.jiheng.filing.Filing;

/** The report's chapters. A text that is higher than any row of a workbook goes on in the next. */
final class NarrativeSheet {

  private static final Layout.Narrative LAYOUT = Layout.official().narrative();
  private static final int HEADING_WIDTH = 24;
  private static final int TEXT_WIDTH = 80;

  /** As many as a row of a workbook can be high. */
  private static final int LINES = 28;

  private NarrativeSheet() {}

  static DocumentPart part(Filing filing) {
    var terms = new Terms(filing.fiscalYear(), filing.amountUnit());
    var rows = new ArrayList<TableRow>();
    rows.add(
        new TableRow(
            LAYOUT.columns().values().stream()
                .map(words -> Cell.label(words.printed(terms), 1))
                .toList(),
            true));
    filing.narrative().forEach(chapter -> add(rows, chapter));
    return new DocumentPart(
        LAYOUT.sheet(),
        false,
        List.of(
            new Block.Line(Role.TITLE, LAYOUT.title()),
            new Block.Table(List.of(HEADING_WIDTH, TEXT_WIDTH), rows)));
  }

  private static void add(List<TableRow> rows, Chapter chapter) {
    var text = chapter.text();
    var heading = chapter.heading();
    while (text != null && TextRoom.lines(text, TEXT_WIDTH) > LINES) {
      var end = end(text);
      rows.add(row(heading, text.substring(0, end)));
      text = text.substring(end);
      heading = LAYOUT.continued();
    }
    rows.add(row(heading, text));
  }

  /** Where a row ends that is full: within a line, because blanks at an end are easily lost. */
  private static int end(String text) {
    var fits = 0;
    for (int step = Integer.highestOneBit(text.length()); step > 0; step /= 2) {
      var tried = Math.min(text.length(), fits + step);
      fits = TextRoom.lines(text.substring(0, tried), TEXT_WIDTH) <= LINES ? tried : fits;
    }
    var end = fits;
    while (end > 1 && !isWithin(text, end)) {
      end--;
    }
    return end > 1 ? end : fits;
  }

  private static boolean isWithin(String text, int end) {
    return !Character.isWhitespace(text.charAt(end - 1))
        && !Character.isWhitespace(text.charAt(end))
        && !Character.isLowSurrogate(text.charAt(end));
  }

  private static TableRow row(String heading, String text) {
    return TableRow.of(Cell.of(Role.TEXT, heading, 1).open(), Cell.of(Role.TEXT, text, 1).open());
  }
}
