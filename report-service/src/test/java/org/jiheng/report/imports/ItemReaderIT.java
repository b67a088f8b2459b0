package org.jiheng.report.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.jiheng.documents.batch.ArchiveBatch;
import org.jiheng.documents.batch.Batch;
import org.jiheng.documents.batch.Expected;
import org.jiheng.documents.batch.FileName;
import org.jiheng.documents.batch.Item;
import org.jiheng.documents.batch.ItemReader;
import org.jiheng.documents.batch.ItemState;
import org.jiheng.documents.batch.Zip;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.form.FilingForms;
import org.jiheng.documents.pdf.Press;
import org.jiheng.documents.reading.PrintedFilings;
import org.jiheng.documents.table.Document;
import org.jiheng.documents.word.WordWriter;
import org.jiheng.documents.workbook.WorkbookWriter;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.SampleFilings;
import org.jiheng.pages.PageFonts;
import org.jiheng.pages.PageWriter;
import org.jiheng.prints.EvaluationReport;
import org.jiheng.rules.evaluation.EvaluationViews;
import org.junit.jupiter.api.Test;

/** What a file of an archive becomes, and why it becomes nothing. */
class ItemReaderIT {

  private static final Filing FILING = filing();

  @Test
  void aWorkbookAndADocumentAreTheFilingThatTheyState() throws Exception {
    for (var file :
        List.of(
            new Batch.Entry("甲.xlsx", WorkbookWriter.write(document(FILING))),
            new Batch.Entry("乙.DOCX", WordWriter.write(document(FILING))))) {
      var read = read(terms(null), file);

      assertThat(read.refusal()).isNull();
      assertThat(read.department()).isEqualTo("430999");
      assertThat(read.fiscalYear()).isEqualTo(2024);
      assertThat(FilingJson.hash(FilingJson.mapper().readTree(read.filing())))
          .isEqualTo(FilingJson.hash(FilingJson.tree(FILING)));
    }
  }

  @Test
  void thePlatformsOwnReportIsTheFilingThatItPrints() throws Exception {
    var report = EvaluationReport.of(EvaluationViews.of(FILING), FILING);
    var pages = PageWriter.write(report, PageFonts.load());

    var read = read(terms(null), new Batch.Entry("甲.pdf", pages));

    assertThat(read.refusal()).isNull();
    assertThat(read.department()).isEqualTo("430999");
    assertThat(read.fiscalYear()).isEqualTo(2024);
    assertThat(PrintedFilings.inReport(pages, FILING)).isEmpty();
    assertThat(lines(FilingJson.mapper().readTree(read.filing())))
        .isEqualTo(lines(FilingJson.tree(FILING)));
  }

  @Test
  void aPdfThatNobodyHasLookedAtIsRefusedWithWhatIsNotSure() throws Exception {
    var seed = SampleFilings.seed();
    var pages = Press.print(FilingForms.whole(seed), new Press.Look(true, true, false));

    var read =
        read(
            new Expected(null, null, List.of("431053")), new Batch.Entry("431053-2024.pdf", pages));

    assertThat(read.refusal().state()).isEqualTo(ItemState.REFUSED);
    assertThat(read.refusal().detail()).startsWith("PDF 中有 ");
    assertThat(read.refusal().faults())
        .isNotEmpty()
        .allMatch(fault -> fault.pointer().startsWith("第 "));
  }

  @Test
  void aFileOfAnotherYearOrDepartmentIsRefusedAtItsPlace() throws Exception {
    var file = new Batch.Entry("430999-2023.xlsx", WorkbookWriter.write(document(FILING)));

    var another = read(terms(2023), file);
    assertThat(another.refusal().faults())
        .extracting(fault -> fault.pointer())
        .containsExactly("申报信息!B6");

    var foreign = read(new Expected(null, null, List.of("431053")), file);
    assertThat(foreign.refusal().faults())
        .extracting(fault -> fault.pointer())
        .containsExactly("申报信息!B2");
    assertThat(foreign.department()).isEqualTo("430999");
  }

  @Test
  void aFileThatIsNoWorkbookIsRefused() throws Exception {
    var read = read(terms(null), new Batch.Entry("甲.xlsx", new byte[] {1, 2, 3}));

    assertThat(read.refusal().state()).isEqualTo(ItemState.REFUSED);
    assertThat(read.refusal().detail()).contains("工作簿");
  }

  @Test
  void onlyANameOfOneShapeSaysWhoseAFileIs() {
    assertThat(FileName.of("2024/431053-2024.xlsx")).isEqualTo(new FileName("431053", 2024));
    for (var name : List.of("431053.xlsx", "报告-2024.xlsx", "2024年.xlsx", "431053-2024 终稿.xlsx")) {
      assertThat(FileName.of(name)).isEqualTo(new FileName(null, null));
    }
  }

  private static List<String> lines(JsonNode filing) {
    return filing.path("statement").findValuesAsText("line");
  }

  private static Expected terms(Integer year) {
    return new Expected(year, null, List.of("430999"));
  }

  private static Item.Read read(Expected terms, Batch.Entry file) throws UnreadableDocument {
    var archive = new ArchiveBatch(new Zip().with(file.name(), file.content()).bytes());
    return new ItemReader(terms).read(archive, 1);
  }

  /** A small filing of a department as a workbook. */
  static byte[] workbook(String department) {
    var tree = FilingJson.tree(FILING);
    tree.withObject("/department").put("code", department);
    return WorkbookWriter.write(document(FilingJson.filing(tree)));
  }

  private static Document document(Filing filing) {
    var made = Instant.parse("2026-11-23T08:00:00Z");
    return new Document("导入", made, false, FilingForms.whole(filing));
  }

  private static Filing filing() {
    try (var file = ItemReaderIT.class.getResourceAsStream("/filings/430999-2024.json")) {
      return FilingJson.filing(FilingJson.mapper().readTree(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
