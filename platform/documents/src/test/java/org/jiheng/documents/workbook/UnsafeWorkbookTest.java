package org.jiheng.documents.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiheng.documents.file.PackageCheck;
import org.jiheng.documents.file.Packages;
import org.jiheng.documents.file.Refusals;
import org.jiheng.documents.file.UnreadableDocument;
import org.junit.jupiter.api.Test;

/** Workbooks that are made to do harm are refused, for little memory and time of this thread. */
class UnsafeWorkbookTest {

  private static final String PLAIN = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

  @Test
  void aPlainWorkbookIsRead() throws UnreadableDocument {
    var grids = WorkbookReader.read(Packages.sheet(PLAIN).bytes());

    assertThat(grids).extracting(grid -> grid.at(0, 0).text()).containsExactly("1");
  }

  @Test
  void dimensionsThatNoFormHasAreRefused() {
    refused(row("XFD1"), "工作簿的列超过了 256 列，请删除多余的列。");
    refused(row("ZZZZZZZZZ1"), "工作簿的列超过了 256 列，请删除多余的列。");
    refused("<row r=\"1048576\"><c><v>1</v></c></row>", "工作簿的行号超过了 20000，请删除多余的行。");
    refused("<row r=\"99999999999\"><c><v>1</v></c></row>", "工作簿的行号超过了 20000，请删除多余的行。");
    refused("<row><c r=\"A99999999999\"><v>1</v></c></row>", "工作簿的行号超过了 20000，请删除多余的行。");
  }

  @Test
  void moreRowsThanAnyFormHasAreRefused() {
    refused("<row><c><v>1</v></c></row>".repeat(20_001), "工作簿的行超过了 20000 行。");
    refused("<row/>".repeat(1_000_000), "工作簿的压缩比超过了 200 倍，不予打开。");
  }

  /** Formats reach down to the end of a sheet where somebody formatted whole columns. */
  @Test
  void rowsAndCellsThatAreOnlyFormattedHaveNoLimit() throws UnreadableDocument {
    var rows =
        IntStream.rangeClosed(30_000, 60_000)
            .mapToObj(row -> "<row r=\"" + row + "\"><c r=\"XFD" + row + "\" s=\"0\"/></row>")
            .collect(Collectors.joining());

    var grids = WorkbookReader.read(Packages.sheet(PLAIN + rows + "<row r=\"1048576\"/>").bytes());

    assertThat(grids.get(0).rows()).containsExactly(0);
  }

  @Test
  void aMergedCellOverTheWholeSheetIsRefused() {
    refused(
        PLAIN
            + "</sheetData><mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells><sheetData>",
        "工作簿的合并单元格覆盖超过了 200000 格。");
  }

  @Test
  void whatUnpacksToMuchMoreThanItIsIsRefused() {
    refused(blanks(40), "工作簿的压缩比超过了 200 倍，不予打开。");
    refused(blanks(600), "工作簿展开后超过了 48 MB。");
  }

  @Test
  void whatIsTooLargeIsNotEvenUnpacked() {
    refused(new byte[PackageCheck.BYTES + 1], "工作簿超过了允许的大小（8 MB）。");
  }

  @Test
  void macrosControlsAndEmbeddedObjectsAreRefused() {
    refused(
        Packages.sheet(PLAIN).with("xl/vbaProject.bin", "x").bytes(), "工作簿含有宏、控件或嵌入对象，请删除后再报送。");
    refused(
        Packages.sheet(PLAIN).with("xl/embeddings/oleObject1.bin", "x").bytes(),
        "工作簿含有宏、控件或嵌入对象，请删除后再报送。");
    refused(
        Packages.sheet(PLAIN)
            .with(
                "[Content_Types].xml",
                "<Types><Override ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>")
            .bytes(),
        "工作簿启用了宏，请另存为不含宏的格式。");
  }

  @Test
  void whatPointsOutsideIsRefusedButNotAHyperlink() throws UnreadableDocument {
    refused(
        Packages.sheet(PLAIN).with("xl/externalLinks/externalLink1.xml", "<a/>").bytes(),
        "工作簿引用了外部文件，请断开链接后再报送。");
    refused(linked("/image"), "工作簿引用了外部文件，请断开链接后再报送。");

    assertThat(WorkbookReader.read(linked("/hyperlink"))).hasSize(1);
  }

  @Test
  void entitiesAreRefusedWhereTheyAreDeclaredAndWhereTheyAreUsed() {
    var declared = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
    refused(
        Packages.sheet(PLAIN).with("xl/sharedStrings.xml", declared).bytes(),
        "工作簿含有文档类型定义（DTD），不予打开。");
    refused(
        Packages.sheet(PLAIN).with("xl/sharedStrings.xml", "<a>&x;</a>").bytes(),
        "工作簿的内容不是有效的 XML，或引用了未定义的实体。");
  }

  @Test
  void whatIsNoWorkbookSaysSo() {
    refused("PK".getBytes(StandardCharsets.UTF_8), "工作簿不是有效的文件，或已损坏。");
    refused(new byte[0], "工作簿不是有效的文件，或已损坏。");
    refused(
        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0},
        "工作簿是旧格式（xls、doc）或加了密码，请另存为不加密的 xlsx 或 docx。");
  }

  @Test
  void aTextThatIsNotThereIsNoBlank() throws UnreadableDocument {
    var grids =
        WorkbookReader.read(
            Packages.sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>").bytes());

    assertThat(grids.get(0).at(0, 0).flaw()).isEqualTo("单元格引用的文字在工作簿中不存在：请重新填写这个单元格。");
  }

  private static byte[] blanks(int megabytes) {
    return Packages.sheet(PLAIN).withBlanks("xl/media/image1.png", megabytes).bytes();
  }

  private static String row(String cell) {
    return "<row r=\"1\"><c r=\"" + cell + "\"><v>1</v></c></row>";
  }

  private static byte[] linked(String type) {
    return Packages.sheet(PLAIN).withOutside("xl/worksheets/_rels/sheet1.xml.rels", type).bytes();
  }

  private static void refused(String rows, String reason) {
    refused(Packages.sheet(rows).bytes(), reason);
  }

  private static void refused(byte[] bytes, String reason) {
    Refusals.assertRefused(WorkbookReader::read, bytes, reason);
  }
}
