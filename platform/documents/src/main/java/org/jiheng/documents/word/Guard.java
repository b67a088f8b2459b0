package org.jiheng.documents.word;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jiheng.documents.table.Cell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLock;

/**
 * Keeps what a form prints: its words are content controls that nobody can write into. They can be
 * copied and deleted, so that rows and whole forms can be. A document that is not guarded has none.
 */
final class Guard {

  private final boolean guarded;
  private int controls;

  Guard(XWPFDocument text, boolean guarded) {
    this.guarded = guarded;
    if (guarded) {
      Choices.describe(text);
    }
  }

  /** Locks what was written into a paragraph. */
  void lock(XWPFParagraph paragraph) {
    var words = paragraph.getCTP();
    if (!guarded || words.sizeOfRArray() == 0) {
      return;
    }
    var control = control(words);
    control.getSdtPr().addNewLock().setVal(STLock.CONTENT_LOCKED);
    var content = control.addNewSdtContent();
    words.getRList().forEach(run -> content.addNewR().set(run));
    words.setRArray(new CTR[0]);
  }

  /** Whether a cell is blank and stays so. */
  boolean closes(Cell cell) {
    return guarded && cell.input() == null && (cell.text() == null || cell.text().isEmpty());
  }

  /** What stands in a cell, or may be chosen there. */
  void fill(XWPFParagraph paragraph, Cell cell) {
    if (guarded && cell.input() != null && !cell.input().choices().isEmpty()) {
      Choices.fill(control(paragraph.getCTP()), paragraph, cell);
      return;
    }
    FontedText.run(paragraph, cell.role(), cell.text());
    if (cell.input() == null) {
      lock(paragraph);
    }
  }

  private CTSdtRun control(CTP paragraph) {
    var control = paragraph.addNewSdt();
    control.addNewSdtPr().addNewId().setVal(BigInteger.valueOf(++controls));
    return control;
  }
}
