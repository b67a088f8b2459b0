package org.jiheng.documents;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.jiheng.documents.chapter.Outline;
import org.jiheng.documents.form.BlankForms;
import org.jiheng.documents.form.Layout;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.table.Document;
import org.jiheng.documents.table.DocumentPart;
import org.jiheng.documents.table.Role;
import org.jiheng.documents.word.WordWriter;
import org.jiheng.documents.workbook.WorkbookWriter;
import org.jiheng.filing.AmountUnit;

/** The empty forms of a year as a file to fill in and to send back, with how to do that. */
public final class BlankDocument {

  private static final Layout.Blank LAYOUT = Layout.official().blank();

  private final Document document;

  private BlankDocument(Document document) {
    this.document = document;
  }

  public static BlankDocument of(BlankForms.Scheme scheme, int fiscalYear, AmountUnit unit) {
    return of(scheme, BlankForms.Known.NOTHING, fiscalYear, unit);
  }

  /**
   * @param known what is filled in already
   */
  public static BlankDocument of(
      BlankForms.Scheme scheme, BlankForms.Known known, int fiscalYear, AmountUnit unit) {
    var parts = new ArrayList<DocumentPart>();
    parts.add(notes());
    parts.addAll(
        new BlankForms(scheme, known, fiscalYear, unit, Outline.official().headings()).parts());
    return new BlankDocument(
        new Document(
            fiscalYear + " 年度部门整体支出绩效自评空表",
            LocalDate.of(fiscalYear + 1, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant(),
            true,
            parts));
  }

  /** The cells of the form are locked, without a password. */
  public byte[] workbook() {
    return WorkbookWriter.write(document);
  }

  public byte[] text() {
    return WordWriter.write(document);
  }

  private static DocumentPart notes() {
    var title = Stream.of(new Block.Line(Role.TITLE, LAYOUT.sheet()));
    Stream<Block> notes = LAYOUT.notes().stream().map(Block.Paragraph::new);
    return new DocumentPart(LAYOUT.sheet(), false, Stream.concat(title, notes).toList());
  }
}
