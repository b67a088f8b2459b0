package org.jiheng.report.print;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.reading.GeneratedFilings;
import org.jiheng.documents.reading.PrintedFilings;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.SampleFilings;
import org.jiheng.rules.evaluation.EvaluationViews;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a report prints of a filing is read from its pages again. */
class PrintedReportTest {

  private static final PagePress PRESS = new PagePress();

  @ParameterizedTest
  @MethodSource("org.jiheng.filing.json.SampleFilings#names")
  void aReportIsReadAsTheFilingThatItPrints(String name) throws UnreadableDocument {
    assertRead(SampleFilings.read(name));
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void theReportOfAFilingOfAnyShapeIsReadAsWhatItPrints(@ForAll("filings") Filing filing)
      throws UnreadableDocument {
    assertRead(filing);
  }

  @Provide
  Arbitrary<Filing> filings() {
    return GeneratedFilings.filings();
  }

  private static void assertRead(Filing filing) throws UnreadableDocument {
    var report = EvaluationReport.of(EvaluationViews.of(filing), filing);
    assertThat(PrintedFilings.inReport(PRESS.printInTurn(report), filing)).isEmpty();
  }
}
