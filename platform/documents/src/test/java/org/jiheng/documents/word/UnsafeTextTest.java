package org.jiheng.documents.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiheng.documents.file.PackageCheck;
import org.jiheng.documents.file.Packages;
import org.jiheng.documents.file.Refusals;
import org.jiheng.documents.file.UnreadableDocument;
import org.junit.jupiter.api.Test;

/** Word documents that are made to do harm are refused. */
class UnsafeTextTest {

  private static final String WIDE = "文档的列超过了 256 列，请删除多余的列。";
  private static final String CROWDED = "文档的一张表、一个单元格或一个段落里内容过多，请拆分后再报送。";
  private static final String PLAIN =
      "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";

  @Test
  void aPlainDocumentIsRead() throws UnreadableDocument {
    var grids = WordReader.read(Packages.text(PLAIN).bytes());

    assertThat(grids).extracting(grid -> grid.at(0, 0).text()).containsExactly("1");
  }

  @Test
  void moreRowsElementsAndLevelsThanAnyFormHasAreRefused() {
    refused(varied(20_001, "<w:tbl><w:tr w:rsidR=\"%08x\"/></w:tbl>"), "文档的行超过了 20000 行。");
    refused(varied(300_000, "<w:p w:rsidR=\"%08x\"/>"), "文档的元素超过了 300000 个。");
    refused("<w:sdt>".repeat(250) + "</w:sdt>".repeat(250), "文档的元素嵌套超过了 200 层。");
    refused("<w:sdt/>".repeat(20_001), "文档的内容控件超过了 20000 个。");
  }

  @Test
  void aCellThatReachesOverMoreThanAnyFormHasIsRefused() {
    refused("<w:tbl><w:tr>" + cell("<w:gridSpan w:val=\"257\"/>") + "</w:tr></w:tbl>", WIDE);
    refused(
        "<w:tbl><w:tr>" + cell("<w:gridSpan w:val=\"99999999999\"/>") + "</w:tr></w:tbl>", WIDE);
    var wide = cell("<w:gridSpan w:val=\"256\"/><w:vMerge w:val=\"restart\"/>");
    refused(
        "<w:tbl><w:tr>" + wide + "</w:tr>" + rows(800, cell("<w:vMerge/>")) + "</w:tbl>",
        "文档的合并单元格覆盖超过了 200000 格。");
  }

  @Test
  void whatTakesAReaderLongToGoThroughIsRefused() {
    refused("<w:tbl>" + "<w:tr/>".repeat(1_000_000) + "</w:tbl>", CROWDED);
    refused("<w:tbl><w:tr>" + varied(50_000, "<w:tc w:id=\"%08x\"/>") + "</w:tr></w:tbl>", CROWDED);
    var lines = varied(50_000, "<w:p w:rsidR=\"%08x\"/>");
    refused("<w:tbl><w:tr><w:tc>" + lines + "</w:tc></w:tr></w:tbl>", CROWDED);
  }

  @Test
  void aPartIsLookedThroughWhateverItIsCalled() {
    var paragraphs = varied(300_000, "<w:p w:rsidR=\"%08x\"/>");
    var hidden =
        Packages.text("")
            .with("word/document.bin", "\ufeff <w:document xmlns:w=\"x\">" + paragraphs);

    refused(hidden.bytes(), "文档的元素超过了 300000 个。");
  }

  @Test
  void whatUnpacksToMuchMoreThanItIsIsRefused() {
    refused(blanks(40), "文档的压缩比超过了 200 倍，不予打开。");
    refused(new byte[PackageCheck.BYTES + 1], "文档超过了允许的大小（8 MB）。");
  }

  @Test
  void macrosControlsAndEmbeddedObjectsAreRefused() {
    for (var part : new String[] {"vbaProject.bin", "activeX/activeX1.xml", "embeddings/a.docx"}) {
      refused(Packages.text(PLAIN).with("word/" + part, "<a/>").bytes(), "文档含有宏、控件或嵌入对象，请删除后再报送。");
    }
    refused(
        Packages.text(PLAIN)
            .with(
                "[Content_Types].xml",
                "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>")
            .bytes(),
        "文档启用了宏，请另存为不含宏的格式。");
  }

  @Test
  void whatPointsOutsideIsRefusedButNotAHyperlink() throws UnreadableDocument {
    for (var type : new String[] {"/attachedTemplate", "/image", "/oleObject", "/aFChunk"}) {
      refused(linked(type), "文档引用了外部文件，请断开链接后再报送。");
    }

    assertThat(WordReader.read(linked("/hyperlink"))).hasSize(1);
  }

  @Test
  void entitiesAreRefusedWhereTheyAreDeclaredAndWhereTheyAreUsed() {
    var declared = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
    refused(
        Packages.text(PLAIN).with("word/styles.xml", declared).bytes(), "文档含有文档类型定义（DTD），不予打开。");
    refused("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", "文档的内容不是有效的 XML，或引用了未定义的实体。");
  }

  @Test
  void whatIsNoDocumentSaysSo() {
    refused("PK".getBytes(StandardCharsets.UTF_8), "文档不是有效的文件，或已损坏。");
    refused(
        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0},
        "文档是旧格式（xls、doc）或加了密码，请另存为不加密的 xlsx 或 docx。");
  }

  private static String rows(int rows, String cells) {
    return varied(rows, "<w:tr w:rsidR=\"%08x\">" + cells + "</w:tr>");
  }

  /** The same many times, and yet not packed as densely as nothing but the same is. */
  private static String varied(int times, String element) {
    return IntStream.range(0, times)
        .mapToObj(i -> element.replace("%08x", Integer.toHexString(i * 0x9E3779B9)))
        .collect(Collectors.joining());
  }

  private static String cell(String properties) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p/></w:tc>";
  }

  private static byte[] blanks(int megabytes) {
    return Packages.text(PLAIN).withBlanks("word/media/image1.png", megabytes).bytes();
  }

  private static byte[] linked(String type) {
    return Packages.text(PLAIN).withOutside("word/_rels/document.xml.rels", type).bytes();
  }

  private static void refused(String body, String reason) {
    refused(Packages.text(body).bytes(), reason);
  }

  private static void refused(byte[] bytes, String reason) {
    Refusals.assertRefused(WordReader::read, bytes, reason);
  }
}
