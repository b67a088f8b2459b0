package org.jiheng.documents.pdf;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jiheng.documents.chapter.Outline;
import org.jiheng.documents.form.Layout;
import org.jiheng.documents.grid.Grid;
import org.jiheng.documents.grid.GridCell;

/**
 * What the first page of a printed report says of the filing: whose it is and of which year, and by
 * which profile.
 */
final class ReportHead {

  private static final Pattern VERSION = Pattern.compile("\\s*第\\s*\\d+\\s*版\\s*$");
  private static final Pattern TITLE =
      Pattern.compile(
          "(.*?)\\s*(\\d{4})\\s*" + Outline.official().title().replaceAll(".*}\\s*", ""));

  private final Grid result;
  private final String title;

  ReportHead(Grid result, String title) {
    this.result = result;
    this.title = title;
  }

  int read(int from, List<GridCell> into) {
    var row = from;
    row = add("code", beside("code"), row, into);
    row = add("ruleProfile", VERSION.matcher(beside("ruleProfile")).replaceFirst(""), row, into);
    var named = TITLE.matcher(title);
    if (named.find()) {
      row = add("name", named.group(1), row, into);
      row = add("fiscalYear", named.group(2), row, into);
    }
    return row;
  }

  private static String label(String fact) {
    return Layout.official().filing().rows().get(fact).spellings().get(0);
  }

  private static int add(String fact, String said, int row, List<GridCell> into) {
    into.add(GridCell.text(row, 0, label(fact)));
    into.add(GridCell.text(row, 1, said));
    return row + 1;
  }

  private String beside(String fact) {
    return result.rows().stream()
        .flatMap(row -> result.begin(row).stream())
        .filter(cell -> cell.text().equals(label(fact)))
        .map(cell -> result.at(cell.row(), cell.lastColumn() + 1))
        .filter(Objects::nonNull)
        .map(GridCell::text)
        .findFirst()
        .orElse("");
  }
}
