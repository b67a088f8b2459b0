package org.jiheng.documents.plain;

import java.util.List;
import java.util.regex.Pattern;
import org.jiheng.documents.form.Layout;
import org.jiheng.documents.form.Spellings;
import org.jiheng.documents.form.Terms;
import org.jiheng.documents.pdf.Mark;
import org.jiheng.documents.pdf.PlacedLine;
import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.FiscalYears;

/** Attachment 1 among lines: a line's words, then its amounts. */
final class PlainBase {

  private static final Layout.BaseData LAYOUT = Layout.official().baseData();
  private static final Pattern AMOUNTS =
      Pattern.compile("^(\\S.*?)\\s+([-—\\d.,]+)\\s+([-—\\d.,]+)\\s+([-—\\d.,]+)$");
  private static final Pattern PERSONS =
      Pattern.compile("^(\\d+)\\s+(\\d+)\\s+(\\d+(?:\\.\\d+)?%)$");

  private final Terms terms = new Terms(FiscalYears.FIRST, AmountUnit.WAN_YUAN);
  private final PlainTable table = new PlainTable();

  static PlainTable of(List<PlacedLine> lines) {
    var base = new PlainBase();
    lines.forEach(base::line);
    return base.table;
  }

  private void line(PlacedLine line) {
    var persons = PERSONS.matcher(line.text());
    var amounts = AMOUNTS.matcher(line.text());
    if (persons.matches()) {
      var columns = LAYOUT.headcount().columns();
      table.row(
          List.of(
              PlainTable.printed(columns.get("authorized")),
              PlainTable.printed(columns.get("actual")),
              PlainTable.printed(columns.get("statedRate"))),
          Mark.SURE,
          line);
      table.row(List.of(persons.group(1), persons.group(2), persons.group(3)), Mark.SURE, line);
    } else if (isHeader(line.text())) {
      var columns = LAYOUT.amounts().columns();
      var unit = line.text().contains("万元") ? "（万元）" : "（元）";
      table.row(
          List.of(
              PlainTable.printed(LAYOUT.amounts().words()) + unit,
              PlainTable.printed(columns.get("prior")),
              PlainTable.printed(columns.get("annual")),
              PlainTable.printed(columns.get("executed"))),
          Mark.SURE,
          line);
    } else if (amounts.matches()) {
      table.row(
          List.of(amounts.group(1), amounts.group(2), amounts.group(3), amounts.group(4)),
          Mark.SURE,
          line);
    } else {
      note(line);
    }
  }

  private boolean isHeader(String text) {
    return LAYOUT.amounts().words().match(text.split("\\s")[0], terms);
  }

  private void note(PlacedLine line) {
    var words = line.text().split("\\s", 2);
    for (Spellings label : List.of(LAYOUT.frugality())) {
      if (words.length == 2 && label.match(words[0], terms)) {
        table.row(List.of(PlainTable.printed(label), words[1]), Mark.SPLIT, line);
      }
    }
  }
}
