package org.jiheng.prints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.reading.GeneratedFilings;
import org.jiheng.documents.reading.PrintedFilings;
import org.jiheng.filing.Chapter;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.SampleFilings;
import org.jiheng.rules.evaluation.EvaluationViews;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report prints of a filing is read from its pages again. */
class PrintedReportIT {

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

  @ParameterizedTest
  @ValueSource(ints = {0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44})
  void aChapterOfFiguresIsReadWhereverOnItsPageItFalls(int above) throws UnreadableDocument {
    var text = IntStream.range(0, above).mapToObj(each -> "正文").collect(Collectors.joining("\n"));
    var narrative =
        List.of(
            new Chapter("基本情况", "正文\n" + text + "\n0012"),
            new Chapter("其他", "0012\n7\n12\n345\n正文"));
    var sample = SampleFilings.read("430999-2024");
    assertRead(
        new Filing(
            sample.department(),
            sample.fiscalYear(),
            sample.ruleProfile(),
            sample.amountUnit(),
            sample.headcount(),
            sample.statement(),
            sample.buildings(),
            sample.baseNotes(),
            sample.forms(),
            narrative));
  }

  @Provide
  Arbitrary<Filing> filings() {
    return GeneratedFilings.filings();
  }

  private static void assertRead(Filing filing) throws UnreadableDocument {
    var report = EvaluationReport.of(EvaluationViews.of(filing), filing);
    assertThat(PrintedFilings.inReport(PrintedPages.print(report), filing)).isEmpty();
  }
}
