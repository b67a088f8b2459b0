package org.jiheng.documents.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiheng.filing.StatementEntry;

/**
 * A row of attachment 1.
 *
 * @param label null where the department is to write it
 * @param line null where it is not known yet
 * @param entry null where the filing does not state the line
 */
record PrintedLine(String label, String line, StatementEntry entry) {

  /**
   * The rows of attachment 1: the official ones, and the department's own below open lines.
   *
   * @param spare empty rows below each of them
   */
  static List<PrintedLine> of(List<StatementEntry> statement, Terms terms, int spare) {
    var amounts = Layout.official().baseData().amounts();
    var stated = new HashMap<String, StatementEntry>();
    statement.forEach(entry -> stated.put(entry.line(), entry));
    var taken = new HashSet<String>();
    amounts
        .rows()
        .forEach(row -> row.words().spellings().forEach(w -> taken.add(Spellings.plain(w))));
    var printed = new ArrayList<PrintedLine>();
    for (var i = 0; i < amounts.rows().size(); i++) {
      var row = amounts.rows().get(i);
      printed.add(new PrintedLine(row.words().printed(terms), row.line(), stated.get(row.line())));
      for (String open : amounts.open()) {
        if (isLastOf(open, i, amounts.rows())) {
          printed.addAll(own(open, statement, taken));
          printed.addAll(Collections.nCopies(spare, new PrintedLine(null, null, null)));
        }
      }
    }
    return printed;
  }

  private static boolean isLastOf(String open, int i, List<Layout.Line> rows) {
    return isIn(open, rows.get(i).line())
        && (i + 1 == rows.size() || !isIn(open, rows.get(i + 1).line()));
  }

  private static boolean isIn(String open, String line) {
    return line.equals(open) || line.startsWith(open + ".");
  }

  /** Only what is found again by its name; every other line stands in the statement's sheet. */
  private static List<PrintedLine> own(
      String open, List<StatementEntry> statement, Set<String> taken) {
    var official =
        Layout.official().baseData().amounts().rows().stream().map(Layout.Line::line).toList();
    return statement.stream()
        .filter(entry -> isChild(open, entry.line()) && !official.contains(entry.line()))
        .filter(entry -> isName(entry.name()) && taken.add(Spellings.plain(entry.name())))
        .map(entry -> new PrintedLine(entry.name(), entry.line(), entry))
        .toList();
  }

  private static boolean isChild(String open, String line) {
    return line.startsWith(open + ".") && line.indexOf('.', open.length() + 1) < 0;
  }

  private static boolean isName(String name) {
    return name != null && name.equals(name.strip()) && !Spellings.plain(name).isEmpty();
  }
}
