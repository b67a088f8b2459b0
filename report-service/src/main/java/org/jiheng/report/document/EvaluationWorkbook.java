package org.jiheng.report.document;

import java.util.ArrayList;
import org.jiheng.filing.Filing;
import org.jiheng.report.document.form.FilingForms;
import org.jiheng.report.document.result.FindingSheet;
import org.jiheng.report.document.result.Provenance;
import org.jiheng.report.document.result.ScoreSheet;
import org.jiheng.report.document.table.Document;
import org.jiheng.report.document.table.Part;
import org.jiheng.report.document.workbook.WorkbookWriter;
import org.jiheng.report.evaluation.EvaluationView;

/** An evaluation as a workbook: the filing in the official forms, then scores and findings. */
final class EvaluationWorkbook {

  private EvaluationWorkbook() {}

  static byte[] write(EvaluationView evaluation, Filing filing) {
    var parts = new ArrayList<Part>(FilingForms.whole(filing));
    parts.add(ScoreSheet.of(evaluation));
    parts.add(FindingSheet.of(evaluation, filing));
    String title = filing.department().name() + " " + filing.fiscalYear() + " 年度部门整体支出绩效自评";
    return WorkbookWriter.write(new Document(title, Provenance.made(evaluation), false, parts));
  }
}
