package org.jiheng.prints;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.office.Office;
import org.jiheng.documents.reading.PrintedFilings;
import org.jiheng.filing.json.SampleFilings;
import org.jiheng.rules.evaluation.Evaluated;
import org.jiheng.rules.evaluation.EvaluationViews;
import org.junit.jupiter.api.Test;

class OfficeReportIT {

  @Test
  void thePagesThatLibreOfficePrintsOfTheSeedsReportsSayWhatWasFiled()
      throws IOException, InterruptedException, UnreadableDocument {
    var filing = SampleFilings.seed();
    var evaluation = EvaluationViews.of(filing);
    var profile = Evaluated.profile(filing.ruleProfile());
    var reports =
        Map.of(
            "text.docx", EvaluationReport.text(evaluation, filing),
            "book.xlsx", EvaluationWorkbook.write(evaluation, filing, profile));

    for (byte[] pages : Office.saved(reports, "pdf").values()) {
      assertThat(PrintedFilings.inReport(pages, filing)).isEmpty();
    }
  }
}
