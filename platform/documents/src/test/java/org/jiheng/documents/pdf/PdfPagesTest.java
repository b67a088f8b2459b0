package org.jiheng.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.util.Matrix;
import org.jiheng.documents.file.Refusals;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.grid.GridCell;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.table.Cell;
import org.jiheng.documents.table.DocumentPart;
import org.jiheng.documents.table.Role;
import org.jiheng.documents.table.TableRow;
import org.junit.jupiter.api.Test;

class PdfPagesTest {

  private static final String BROKEN = "PDF 文件已损坏，不能读取：请重新导出 PDF 后再报送。";
  private static final String SEAL = "HUNAN PROVINCIAL ASSOCIATION";
  private static final Press.Look PLAIN = new Press.Look(false, false, false);

  @Test
  void mergedCellsReachOverTheColumnsAndRowsThatTheyAreDrawnOver() throws UnreadableDocument {
    var text = PdfPages.of(Press.print(List.of(part(merged())), PLAIN)).ruled();

    var grid = text.grids().get(0);
    assertThat(grid.name()).isEqualTo("表1（第 1 页）");
    assertThat(grid.at(2, 0).text()).isEqualTo("产出指标");
    assertThat(grid.at(3, 0)).isSameAs(grid.at(2, 0));
    assertThat(grid.at(1, 2).text()).isEqualTo("表头");
    assertThat(grid.at(1, 2)).isSameAs(grid.at(1, 0));
    assertThat(text.spots().values()).extracting(Spot::mark).containsOnly(Mark.SURE);
  }

  @Test
  void aPageThatIsTurnedIsReadAsItIsLookedAt() throws Exception {
    var upright = Press.print(List.of(part(merged())), PLAIN);
    for (int turn : List.of(90, 180, 270)) {
      var turned = changed(upright, pdf -> turn(pdf.getPage(0), pdf, turn));
      assertThat(PdfPages.of(turned).ruled().grids().get(0).at(2, 0).text()).isEqualTo("产出指标");
    }
  }

  @Test
  void aCellUnderAStampIsNotSure() throws Exception {
    var stamped = changed(Press.print(List.of(part(merged())), PLAIN), PdfPagesTest::stamp);

    assertThat(PdfPages.of(stamped).ruled().spots().values())
        .extracting(Spot::mark)
        .contains(Mark.GLYPH, Mark.SURE);
  }

  @Test
  void theTextOfAStampIsTakenForNoCellsAndThoseBelowItAreNotSure() throws Exception {
    for (var ink : List.of(Color.RED, Color.BLACK)) {
      var stamped = changed(Press.print(List.of(part(merged())), PLAIN), pdf -> seal(pdf, ink));

      var text = PdfPages.of(stamped).ruled();

      assertThat(words(text)).isEqualTo(words(read(part(merged()))));
      assertThat(text.spots().values())
          .filteredOn(spot -> spot.mark() == Mark.GLYPH)
          .extracting(Spot::text)
          .contains("上", "1")
          .doesNotContain("2");
      assertThat(text.left())
          .singleElement()
          .satisfies(
              left -> {
                assertThat(left.mark()).isEqualTo(Mark.LEFT_OUT);
                assertThat(left.text()).isEqualTo(SEAL);
              });
    }
  }

  @Test
  void wordsInAColourOfTheirOwnAreTextOfTheirCell() throws Exception {
    var coloured =
        changed(
            Press.print(List.of(part(merged())), PLAIN),
            pdf -> write(pdf, Color.RED, "7", 515, 725));

    var text = PdfPages.of(coloured).ruled();

    assertThat(text.left()).isEmpty();
    assertThat(words(text)).anyMatch(said -> said.contains("7"));
  }

  @Test
  void lettersThatAreDrawnAsOneAreReadAsLetters() throws UnreadableDocument {
    var joined =
        new Block.Table(List.of(10, 10), List.of(row("o\uFB03ce", "\uFB01n"), row("丙", "丁")));

    assertThat(words(read(part(joined)))).contains("office", "fin");
  }

  @Test
  void aCharacterThatTheFileDoesNotNameIsNotSure() throws UnreadableDocument {
    var odd = new Block.Table(List.of(10, 10), List.of(row("甲\uE000", "乙"), row("丙", "□丁")));

    var text = PdfPages.of(Press.print(List.of(part(odd)), PLAIN)).ruled();

    assertThat(text.spots().values().stream().filter(spot -> spot.mark() == Mark.GLYPH)).hasSize(2);
  }

  @Test
  void whatIsLongerThanAPageIsOneTableAndWhatIsPutTogetherIsMarked() throws UnreadableDocument {
    var rows =
        IntStream.range(0, 90)
            .mapToObj(i -> row("第" + i + "行", "很长的一段话".repeat(i == 30 ? 90 : 1)))
            .toList();
    var text =
        PdfPages.of(
                Press.print(
                    List.of(part(new Block.Table(List.of(10, 40), rows))),
                    new Press.Look(false, true, false)))
            .ruled();

    assertThat(text.grids()).hasSize(1);
    assertThat(text.grids().get(0).at(31, 1).text()).isEqualTo("很长的一段话".repeat(90));
    assertThat(text.spots().values().stream().filter(spot -> spot.mark() == Mark.JOINED))
        .hasSize(1)
        .allSatisfy(spot -> assertThat(spot.text()).startsWith("很长的一段话"));
  }

  @Test
  void whatIsNoPdfOrABrokenOneIsRefused() {
    var whole = Press.print(List.of(part(merged())), PLAIN);

    assertRefused("一段文字".getBytes(StandardCharsets.UTF_8), "文件不是 PDF。");
    assertRefused("%PDF-1.7\n".getBytes(StandardCharsets.UTF_8), BROKEN);
    assertRefused(Arrays.copyOf(whole, 400), BROKEN);
  }

  @Test
  void aFileWithAPasswordIsRefusedAndOneThatAnybodyMayOpenIsRead() throws Exception {
    var plain = Press.print(List.of(part(merged())), PLAIN);

    assertRefused(changed(plain, pdf -> lock(pdf, "open")), "PDF 文件设了打开密码：请去掉密码后再报送。");
    assertThat(PdfPages.of(changed(plain, pdf -> lock(pdf, ""))).ruled().grids()).hasSize(1);
  }

  @Test
  void picturesOfPaperAreRefusedWithTheirPage() throws Exception {
    var scan = changed(Press.print(List.of(part(merged())), PLAIN), PdfPagesTest::addScan);

    assertRefused(scan, "PDF 的第 2 页是扫描的图片，没有文字可读：请用原来的文档导出 PDF，或者改交工作簿。");
  }

  @Test
  void moreThanAnyFilingNeedsIsRefused() throws Exception {
    var many =
        changed(
            Press.print(List.of(part(merged())), PLAIN),
            pdf -> IntStream.range(0, ReadingLimits.PAGES).forEach(i -> pdf.addPage(new PDPage())));

    assertRefused(many, "PDF 文件超过了 400 页。");
    assertRefused(new byte[ReadingLimits.BYTES + 1], "PDF 文件超过了 40 MB。");
    assertRefused(Bombs.packed(ReadingLimits.UNPACKED + 1), "PDF 文件解开后过大，不能读取：请重新导出 PDF 后再报送。");
  }

  @Test
  void aPageThatTakesTooLongIsGivenUp() {
    assertThatThrownBy(() -> PdfPages.of(Bombs.drawing(800_000)).ruled())
        .isInstanceOf(UnreadableDocument.class)
        .hasMessage("读取这个 PDF 文件用时过长：请用原来的文档另存为 PDF，或者改交工作簿。");
  }

  private static void assertRefused(byte[] bytes, String reason) {
    Refusals.assertRefused(PdfPages::of, bytes, reason);
  }

  private static Block.Table merged() {
    return new Block.Table(
        List.of(10, 20, 20),
        List.of(
            TableRow.of(Cell.label("表头", 3)),
            TableRow.of(cell("产出指标").down(2), cell("上"), cell("1")),
            TableRow.of(cell("下"), cell("2"))));
  }

  private static TableRow row(String one, String other) {
    return TableRow.of(cell(one), cell(other));
  }

  private static Cell cell(String text) {
    return Cell.of(Role.TEXT, text, 1);
  }

  private static DocumentPart part(Block.Table table) {
    return new DocumentPart("附件", false, List.of(new Block.Line(Role.TITLE, "附件"), table));
  }

  /** Changes a file. */
  private interface Change {
    void to(PDDocument pdf) throws IOException;
  }

  private static byte[] changed(byte[] file, Change change) throws IOException {
    try (var pdf = Loader.loadPDF(file);
        var bytes = new ByteArrayOutputStream()) {
      change.to(pdf);
      pdf.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static void turn(PDPage page, PDDocument pdf, int by) throws IOException {
    var size = page.getMediaBox();
    var turned =
        switch (by) {
          case 90 -> new Matrix(0, 1, -1, 0, size.getHeight(), 0);
          case 180 -> new Matrix(-1, 0, 0, -1, size.getWidth(), size.getHeight());
          default -> new Matrix(0, -1, 1, 0, 0, size.getWidth());
        };
    try (var before = new PDPageContentStream(pdf, page, AppendMode.PREPEND, false)) {
      before.transform(turned);
    }
    if (by != 180) {
      page.setMediaBox(new PDRectangle(size.getHeight(), size.getWidth()));
    }
    page.setRotation(by);
  }

  private static void stamp(PDDocument pdf) throws IOException {
    draw(pdf, pdf.getPage(0), 70, 690, 30);
  }

  /** Over the row of 上 and 1, from one cell to the next. */
  private static void seal(PDDocument pdf, Color ink) throws IOException {
    write(pdf, ink, SEAL, 180, 722);
  }

  private static void write(PDDocument pdf, Color ink, String said, float x, float y)
      throws IOException {
    var page = pdf.getPage(0);
    try (var content = new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
      content.setNonStrokingColor(ink);
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD), 14);
      content.newLineAtOffset(x, y);
      content.showText(said);
      content.endText();
    }
  }

  private static PdfText read(DocumentPart part) throws UnreadableDocument {
    return PdfPages.of(Press.print(List.of(part), PLAIN)).ruled();
  }

  private static List<String> words(PdfText text) {
    return text.grids().stream()
        .flatMap(grid -> grid.rows().stream().flatMap(row -> grid.row(row).stream()))
        .map(GridCell::text)
        .toList();
  }

  private static void addScan(PDDocument pdf) throws IOException {
    var page = new PDPage();
    pdf.addPage(page);
    draw(pdf, page, 0, 0, 900);
  }

  private static void draw(PDDocument pdf, PDPage page, float x, float y, float size)
      throws IOException {
    var picture = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(3, 3, Color.RED.getRGB());
    try (var content = new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
      content.drawImage(LosslessFactory.createFromImage(pdf, picture), x, y, size, size);
    }
  }

  private static void lock(PDDocument pdf, String password) throws IOException {
    pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
  }
}
