package org.jiheng.report.document;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jiheng.filing.AmountUnit;
import org.jiheng.report.document.chapter.ReportChapters;
import org.jiheng.report.document.form.BlankForms;
import org.jiheng.report.document.form.Layout;
import org.jiheng.report.document.table.Block;
import org.jiheng.report.document.table.Document;
import org.jiheng.report.document.table.Part;
import org.jiheng.report.document.table.Role;
import org.jiheng.report.document.word.WordWriter;
import org.jiheng.report.document.workbook.WorkbookWriter;
import org.jiheng.report.profile.RuleProfile;

/** The empty forms of a year as a file to fill in and to send back, with how to do that. */
final class BlankDocument {

  private static final Layout.Blank LAYOUT = Layout.official().blank();

  private final Document document;

  private BlankDocument(Document document) {
    this.document = document;
  }

  static BlankDocument of(RuleProfile profile, int fiscalYear, AmountUnit unit) {
    List<Part> parts =
        new ArrayList<>(
            new BlankForms(profile, fiscalYear, unit, ReportChapters.headings()).parts());
    parts.add(notes());
    return new BlankDocument(
        new Document(
            fiscalYear + " 年度部门整体支出绩效自评空表",
            LocalDate.of(fiscalYear + 1, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant(),
            true,
            parts));
  }

  /** The cells of the form are locked, without a password. */
  byte[] workbook() {
    return WorkbookWriter.write(document);
  }

  byte[] text() {
    return WordWriter.write(document);
  }

  private static Part notes() {
    Stream<Block> title = Stream.of(new Block.Line(Role.TITLE, LAYOUT.sheet()));
    Stream<Block> notes = LAYOUT.notes().stream().map(Block.Paragraph::new);
    return new Part(LAYOUT.sheet(), false, Stream.concat(title, notes).toList());
  }
}
