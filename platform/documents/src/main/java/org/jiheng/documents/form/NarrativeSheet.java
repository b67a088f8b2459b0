package org.jiheng.documents.form;

import java.util.ArrayList;
import java.util.List;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.table.Cell;
import org.jiheng.documents.table.DocumentPart;
import org.jiheng.documents.table.Role;
import org.jiheng.documents.table.TableRow;
import org.jiheng.filing.Chapter;
import org.jiheng.filing.Filing;

/** The report's chapters. A text that no cell of a workbook can hold goes on in the next row. */
final class NarrativeSheet {

  private static final Layout.Narrative LAYOUT = Layout.official().narrative();
  private static final int CELL = 8_000;

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
            new Block.Line(Role.TITLE, LAYOUT.title()), new Block.Table(List.of(24, 80), rows)));
  }

  private static void add(List<TableRow> rows, Chapter chapter) {
    var text = chapter.text();
    var heading = chapter.heading();
    while (text != null && text.length() > CELL) {
      var end = Character.isHighSurrogate(text.charAt(CELL - 1)) ? CELL - 1 : CELL;
      rows.add(row(heading, text.substring(0, end)));
      text = text.substring(end);
      heading = LAYOUT.continued();
    }
    rows.add(row(heading, text));
  }

  private static TableRow row(String heading, String text) {
    return TableRow.of(Cell.of(Role.TEXT, heading, 1).open(), Cell.of(Role.TEXT, text, 1).open());
  }
}
