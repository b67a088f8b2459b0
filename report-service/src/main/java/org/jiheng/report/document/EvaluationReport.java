package org.jiheng.report.document;

import java.util.ArrayList;
import java.util.List;
import org.jiheng.filing.Filing;
import org.jiheng.report.document.chapter.ReportChapters;
import org.jiheng.report.document.form.FilingForms;
import org.jiheng.report.document.result.FindingSheet;
import org.jiheng.report.document.result.Provenance;
import org.jiheng.report.document.result.ScoreCharts;
import org.jiheng.report.document.result.ScoreSheet;
import org.jiheng.report.document.table.Document;
import org.jiheng.report.document.table.Part;
import org.jiheng.report.evaluation.EvaluationView;

/**
 * An evaluation as a report to print: chapters, attachments 1 to 3, then charts, scores, findings.
 */
final class EvaluationReport {

  private EvaluationReport() {}

  static Document of(EvaluationView evaluation, Filing filing) {
    String title = ReportChapters.title(filing);
    List<Part> parts = new ArrayList<>();
    parts.add(ReportChapters.part(filing, evaluation, Provenance.of(evaluation)));
    parts.addAll(FilingForms.official(filing));
    parts.add(ScoreCharts.of(evaluation));
    parts.add(ScoreSheet.of(evaluation));
    parts.add(FindingSheet.of(evaluation, filing));
    return new Document(title, Provenance.made(evaluation), false, parts);
  }
}
