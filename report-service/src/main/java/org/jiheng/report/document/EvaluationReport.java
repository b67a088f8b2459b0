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
import org.jiheng.report.document.table.Block;
import org.jiheng.report.document.table.Document;
import org.jiheng.report.document.table.Part;
import org.jiheng.report.document.word.WordWriter;
import org.jiheng.report.evaluation.EvaluationView;

/**
 * An evaluation as a report to print: chapters, attachments 1 to 3, then charts, scores, findings.
 */
final class EvaluationReport {

  private EvaluationReport() {}

  /** The report as a Word document. */
  static byte[] text(EvaluationView evaluation, Filing filing) {
    Document report = of(evaluation, filing);
    List<Part> parts = report.parts().stream().map(EvaluationReport::repeating).toList();
    return WordWriter.write(new Document(report.title(), report.made(), report.guarded(), parts));
  }

  /** A word processor repeats only the rows that a table begins with. */
  private static Part repeating(Part part) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : part.blocks()) {
      if (block instanceof Block.Table table) {
        blocks.addAll(table.sections());
      } else {
        blocks.add(block);
      }
    }
    return new Part(part.name(), part.landscape(), blocks);
  }

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
