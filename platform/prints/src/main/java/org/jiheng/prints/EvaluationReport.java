package org.jiheng.prints;

import java.util.ArrayList;
import org.jiheng.documents.form.FilingForms;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.table.Document;
import org.jiheng.documents.table.DocumentPart;
import org.jiheng.documents.word.WordWriter;
import org.jiheng.filing.Filing;
import org.jiheng.prints.chapter.ReportChapters;
import org.jiheng.prints.result.FindingSheet;
import org.jiheng.prints.result.Provenance;
import org.jiheng.prints.result.ScoreCharts;
import org.jiheng.prints.result.ScoreSheet;
import org.jiheng.rules.evaluation.EvaluationView;

/**
 * An evaluation as a report to print: chapters, attachments 1 to 3, what else was filed, then
 * charts, scores, findings.
 */
public final class EvaluationReport {

  private EvaluationReport() {}

  /** The report as a Word document. */
  public static byte[] text(EvaluationView evaluation, Filing filing) {
    var report = of(evaluation, filing);
    var parts = report.parts().stream().map(EvaluationReport::repeating).toList();
    return WordWriter.write(new Document(report.title(), report.made(), report.guarded(), parts));
  }

  /** A word processor repeats only the rows that a table begins with. */
  private static DocumentPart repeating(DocumentPart part) {
    var blocks = new ArrayList<Block>();
    for (Block block : part.blocks()) {
      if (block instanceof Block.Table table) {
        blocks.addAll(table.sections());
      } else {
        blocks.add(block);
      }
    }
    return new DocumentPart(part.name(), part.landscape(), blocks);
  }

  public static Document of(EvaluationView evaluation, Filing filing) {
    var title = ReportChapters.title(filing);
    var parts = new ArrayList<DocumentPart>();
    parts.add(ReportChapters.part(filing, evaluation, Provenance.of(evaluation)));
    parts.addAll(FilingForms.official(filing));
    parts.addAll(FilingForms.unofficial(filing));
    parts.add(ScoreCharts.of(evaluation));
    parts.add(ScoreSheet.of(evaluation));
    parts.add(FindingSheet.of(evaluation, filing));
    return new Document(title, Provenance.made(evaluation), false, parts);
  }
}
