package org.jiheng.report.print;

import java.util.ArrayList;
import org.jiheng.documents.form.FilingForms;
import org.jiheng.documents.table.Document;
import org.jiheng.documents.table.DocumentPart;
import org.jiheng.documents.workbook.WorkbookWriter;
import org.jiheng.filing.Filing;
import org.jiheng.report.print.result.FindingSheet;
import org.jiheng.report.print.result.Provenance;
import org.jiheng.report.print.result.ScoreSheet;
import org.jiheng.rules.evaluation.EvaluationView;

/** An evaluation as a workbook: the filing in the official forms, then scores and findings. */
final class EvaluationWorkbook {

  private EvaluationWorkbook() {}

  static byte[] write(EvaluationView evaluation, Filing filing) {
    var parts = new ArrayList<DocumentPart>(FilingForms.whole(filing));
    parts.add(ScoreSheet.of(evaluation));
    parts.add(FindingSheet.of(evaluation, filing));
    var title = filing.department().name() + " " + filing.fiscalYear() + " 年度部门整体支出绩效自评";
    return WorkbookWriter.write(new Document(title, Provenance.made(evaluation), false, parts));
  }
}
