package org.jiheng.prints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.word.WordReader;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.SampleFilings;
import org.jiheng.rules.evaluation.Draft;
import org.jiheng.rules.evaluation.EvaluationJson;
import org.jiheng.rules.evaluation.EvaluationView;
import org.jiheng.rules.evaluation.EvaluationViews;
import org.jiheng.testing.Elsewhere;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EvaluationReportIT {

  private static List<String> seed;

  @BeforeAll
  static void printTheSeed() throws IOException {
    seed = PrintedPages.of(print(EvaluationViews.of(SampleFilings.seed()), SampleFilings.seed()));
  }

  @Test
  void theSeedsReportHasItsChaptersAttachmentsScoresAndFindingsAndNoEmptyPage() {
    assertThat(seed)
        .allSatisfy(
            page -> assertThat(page.lines().filter(l -> !l.isBlank())).hasSizeGreaterThan(2));
    assertThat(seed.get(0))
        .contains(
            "部门整体支出绩效自评报告",
            "湖南省科学技术协会",
            "98.8",
            "数据完整至 2026 年 11 月 23 日 16:00:00（北京时间），含第 3 版申报",
            "评价第 7 版");
    assertThat(String.join("\n", seed))
        .containsSubsequence(
            "一、部门基本情况",
            "二、一般公共预算支出情况",
            "10,220.32",
            "8,975.93",
            "六、部门整体支出绩效情况",
            "55.89%",
            "七、存在的问题及原因分析",
            "十、其他需要说明的情况",
            "部门整体支出绩效评价基础数据表",
            "部门整体支出绩效自评表",
            "项目支出绩效自评表",
            "得分与执行图",
            "评价得分",
            "8975.93 ÷ 10220.32 × 10 = 8.8",
            "共 " + EvaluationViews.of(SampleFilings.seed()).findings().size() + " 条");
  }

  @Test
  void everyFontIsInTheFileThatOfThePageNumbersToo() throws IOException {
    var filing = new Draft().chapter("八、改进措施", "措施。").filing();
    try (var pdf = Loader.loadPDF(print(EvaluationViews.of(filing), filing))) {
      var fonts = new HashSet<PDFont>();
      for (var page : pdf.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          fonts.add(page.getResources().getFont(name));
        }
      }
      assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
    }
    assertThat(IntStream.range(0, seed.size()).boxed())
        .allSatisfy(p -> assertThat(seed.get(p)).contains("— " + (p + 1) + " —"));
  }

  @Test
  void textIsCopiedFromThePagesAsTheDepartmentWroteIt() {
    var copied = String.join("", seed).replaceAll("\\s", "").replaceAll("—\\d+—", "");
    assertThat(copied).doesNotContainPattern("[\\u2E80-\\u2FDF\\u2215\\uF900-\\uFAFF]");
    assertThat(SampleFilings.seed().narrative())
        .isNotEmpty()
        .flatExtracting(chapter -> chapter.text().lines().toList())
        .allSatisfy(line -> assertThat(copied).contains(line.replaceAll("\\s", "")));
  }

  @Test
  void theTextHasTheTablesOfThePagesEachBeginningWithTheHeaderItRepeats() throws IOException {
    var view = EvaluationViews.of(SampleFilings.seed());
    var bytes = EvaluationReport.text(view, SampleFilings.seed());
    assertThat(Arrays.equals(EvaluationReport.text(view, SampleFilings.seed()), bytes)).isTrue();
    try (var text = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      assertThat(text.getParagraphs())
          .extracting(XWPFParagraph::getText)
          .contains("一、部门基本情况", "十、其他需要说明的情况", "得分与执行图", "评价发现");
      assertThat(text.getTables())
          .filteredOn(table -> table.getRows().stream().anyMatch(XWPFTableRow::isRepeatHeader))
          .hasSizeGreaterThan(20)
          .allSatisfy(table -> assertThat(table.getRow(0).isRepeatHeader()).isTrue());
    }
  }

  @Test
  void aPrintedReportIsNoFilingAndSaysWhatIs() {
    var report =
        EvaluationReport.text(EvaluationViews.of(SampleFilings.seed()), SampleFilings.seed());

    assertThatThrownBy(() -> WordReader.read(report))
        .isInstanceOf(UnreadableDocument.class)
        .hasMessage("文档是平台打印的评价报告，其中没有申报信息和全部收支项目，不能作为申报；请改用 report.xlsx 或空表填报。");
  }

  @Test
  void anIntroductionStandsBeforeTheChapters() {
    var filing = new Draft().chapter(null, "引言。").chapter("八、改进措施", "措施。").filing();
    var report = EvaluationReport.of(EvaluationViews.of(filing), filing);

    assertThat(report.parts().get(0).blocks())
        .containsSubsequence(
            new Block.Paragraph("引言。"),
            new Block.Heading(1, "一、部门基本情况"),
            new Block.Heading(1, "八、下一步改进措施"),
            new Block.Paragraph("措施。"));
  }

  @Test
  void theSameRevisionGivesTheSameBytesWhereverItIsPrinted() {
    var filing = new Draft().named("公益演出", "≥60场", "36场", "10", "6").filing();
    var view = EvaluationViews.of(filing);
    var here = print(view, filing);
    var there =
        Elsewhere.in(
            "ar-EG-u-nu-arab",
            "Etc/GMT-14",
            () -> {
              var body = new String(EvaluationJson.bytes(view), StandardCharsets.UTF_8);
              return print(EvaluationJson.view(body), filing);
            });
    assertThat(Arrays.equals(there, here)).isTrue();
  }

  @Test
  void markupIsTextAndWhatTheFontLacksIsABox() throws IOException {
    var filing =
        new Draft()
            .named("指标", "&amp;", "\u0001", "1", "1")
            .chapter("<script>", "<img src=\"file:///x\"/>{title}</p><h1>一</h1>\uD83D\uDE00完")
            .filing();
    var pages = PrintedPages.of(print(EvaluationViews.of(filing), filing));
    assertThat(String.join("", pages).replaceAll("\\s", ""))
        .contains("<script>", "<imgsrc=\"file:///x\"/>{title}</p><h1>一</h1>□完", "&amp;");
  }

  private static byte[] print(EvaluationView view, Filing filing) {
    return PrintedPages.print(EvaluationReport.of(view, filing));
  }
}
