package org.jiheng.documents.reading;

import java.util.Optional;
import org.jiheng.documents.form.Spellings;
import org.jiheng.documents.grid.GridCell;

/** A remark stands in the cell beside its words, or behind them; what the form prints is none. */
record Remarks(Values values, Headers headers) {

  private static final int SHORTEST_BEGINNING = 6;

  Optional<Read> read(Spellings words, String printed) {
    var grid = headers.grid();
    return headers
        .find(words)
        .map(label -> values.text(headers.right(label)))
        .or(
            () ->
                grid.rows().stream()
                    .flatMap(row -> grid.begin(row).stream())
                    .filter(cell -> isBehind(cell, words))
                    .map(cell -> values.said(cell.text().replaceFirst("^[^：:]*[：:]\\s*", ""), cell))
                    .findFirst())
        .filter(read -> !isPrinted(read.text(), printed));
  }

  private boolean isBehind(GridCell cell, Spellings words) {
    var parts = cell.text().split("[：:]", 2);
    return parts.length == 2 && !parts[1].isBlank() && words.match(parts[0], headers.terms());
  }

  /** Forms print all of it or only its beginning; a department's own words behind it are kept. */
  private static boolean isPrinted(String text, String printed) {
    var said = Spellings.plain(text);
    return said.length() >= SHORTEST_BEGINNING && Spellings.plain(printed).startsWith(said);
  }
}
