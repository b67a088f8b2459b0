package org.jiheng.prints;

import java.util.ArrayList;
import org.jiheng.documents.form.FilingForms;
import org.jiheng.documents.table.Document;
import org.jiheng.documents.table.DocumentPart;
import org.jiheng.documents.workbook.WorkbookWriter;
import org.jiheng.filing.Filing;
import org.jiheng.prints.result.FindingSheet;
import org.jiheng.prints.result.Provenance;
import org.jiheng.prints.result.ScoreSheet;
import org.jiheng.prints.worked.WorkedScores;
import org.jiheng.rules.evaluation.EvaluationView;
import org.jiheng.rules.profile.RuleProfile;

/** An evaluation as a workbook: the filing in the official forms, then scores and findings. */
public final class EvaluationWorkbook {

  private EvaluationWorkbook() {}

  /**
   * @param profile the version that the evaluation is by
   */
  public static byte[] write(EvaluationView evaluation, Filing filing, RuleProfile profile) {
    var parts = new ArrayList<DocumentPart>(FilingForms.whole(filing));
    parts.add(ScoreSheet.of(evaluation));
    parts.add(WorkedScores.of(evaluation, profile));
    parts.add(FindingSheet.of(evaluation, filing));
    var title = filing.department().name() + " " + filing.fiscalYear() + " 年度部门整体支出绩效自评";
    return WorkbookWriter.write(new Document(title, Provenance.made(evaluation), false, parts));
  }
}
