package org.jiheng.documents.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jiheng.documents.file.Packages;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.grid.Grid;
import org.jiheng.documents.grid.GridCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * FontedText as people leave them: with tracked changes, wrappers, boxes, symbols and equations.
 */
class ForeignTextTest {

  private static final String BOX =
      "<w:r><x:AlternateContent xmlns:x=\"m\"><x:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>框"
          + "</w:t></w:r></w:p></w:txbxContent></w:drawing></x:Choice><x:Fallback><w:pict>"
          + "<w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:pict></x:Fallback>"
          + "</x:AlternateContent></w:r>";

  private static final String MATH =
      "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "<w:ins>甲</w:ins><w:del><w:r><w:delText>乙</w:delText></w:r></w:del>|甲",
        "<w:moveFrom>甲</w:moveFrom><w:moveTo>乙</w:moveTo>|乙",
        "<w:customXml>甲</w:customXml><w:smartTag>乙</w:smartTag>|甲乙",
        "<w:dir>甲</w:dir><w:bdo>乙</w:bdo><w:hyperlink>丙</w:hyperlink>|甲乙丙",
        "<w:fldSimple>甲</w:fldSimple>|甲",
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>甲</w:t></w:r>乙|乙",
        "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>甲</w:t></w:r>|甲",
        "<w:r><w:ruby><w:rt>chǎng</w:rt><w:rubyBase>场</w:rubyBase></w:ruby></w:r>馆|场馆",
        "甲<w:r><w:footnoteReference w:id=\"2\"/></w:r>|甲",
        "<w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/></w:r>300|≥300",
        "<w:r><w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr><w:t>\uF0A3</w:t></w:r>300|≤300",
        "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>|√",
        "<w:r><w:noBreakHyphen/><w:t>3.15</w:t></w:r>|\u20113.15",
        "<w:r><w:instrText>PAGE</w:instrText></w:r>甲|甲",
      })
  void wordsAreReadAsTheyArePrinted(String inside, String said) throws UnreadableDocument {
    var cell = cell("<w:p>" + wrapped(inside) + "</w:p>");

    assertThat(cell.flaw()).isNull();
    assertThat(cell.text()).isEqualTo(said);
  }

  @Test
  void aBoxAnEquationInLineAndATableOfOneCellAreReadInACell() throws UnreadableDocument {
    var equation =
        "<m:oMath " + MATH + "><m:r><m:t>3.</m:t></m:r><m:r><m:t>15</m:t></m:r></m:oMath>";
    var nested = "<w:tbl><w:tr><w:tc>" + say("312 天") + "</w:tc></w:tr></w:tbl><w:p/>";

    assertThat(cell("<w:p>" + BOX + "</w:p>").text()).isEqualTo("框");
    assertThat(cell("<w:p>" + equation + "</w:p>").text()).isEqualTo("3.15");
    assertThat(cell(nested).text()).isEqualTo("312 天");
  }

  @Test
  void whatCannotBeReadIsAFlawOfItsCell() throws UnreadableDocument {
    var fraction =
        "<m:oMath "
            + MATH
            + "><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den>"
            + "</m:f></m:oMath>";
    var two = "<w:tc>" + say("甲") + "</w:tc>";

    assertThat(
            List.of(
                cell("<w:p>" + fraction + "</w:p>").flaw(),
                cell("<w:p><w:r><w:sym w:font=\"Webdings\" w:char=\"F0B3\"/></w:r></w:p>").flaw(),
                cell("<w:tbl><w:tr>" + two + two + "</w:tr></w:tbl>").flaw(),
                cell("<w:p><w:odd><w:r><w:t>甲</w:t></w:r></w:odd></w:p>").flaw()))
        .containsExactly(
            "这里有公式编辑器写的公式，无法确定读法：请改为普通文字。",
            "这里有用特殊字体插入的符号，无法确定是什么：请改为普通文字。",
            "单元格里还有一张表格：请改为普通文字。",
            "这里有些内容不能读取（例如图形、艺术字里的文字）：请改为普通文字。");
  }

  @Test
  void deletedAndHiddenRowsAndCellsAreNotThereAndCellsKeepTheirColumn() throws UnreadableDocument {
    var grid =
        read("<w:tbl><w:tr>"
                + tc("<w:vMerge w:val=\"restart\"/>", "甲")
                + tc("<w:gridSpan w:val=\"2\"/>", "乙")
                + tc("", "丙")
                + "</w:tr><w:tr><w:trPr><w:del/></w:trPr>"
                + tc("", "删")
                + "</w:tr><w:tr><w:trPr><w:hidden/></w:trPr>"
                + tc("", "隐")
                + "</w:tr><w:tr>"
                + tc("<w:vMerge/>", "盖")
                + tc("<w:cellDel/>", "删")
                + tc("<w:hMerge w:val=\"restart\"/>", "丁")
                + tc("<w:hMerge/>", "")
                + "<w:customXml>"
                + tc("", "戊")
                + "</w:customXml></w:tr><w:tr><w:trPr><w:gridBefore w:val=\"3\"/></w:trPr>"
                + tc("", "己")
                + "</w:tr></w:tbl>")
            .get(0);

    assertThat(grid.rows()).containsExactly(0, 1, 2);
    assertThat(grid.at(1, 0).text()).isEqualTo("甲");
    assertThat(grid.at(1, 2).text()).isEqualTo("丁");
    assertThat(grid.at(1, 3).text()).isEqualTo("戊");
    assertThat(grid.at(2, 0)).isNull();
    assertThat(grid.at(2, 3).flaw()).isEqualTo("这一行的左边缺少 3 列单元格，无法确定对应哪些栏目：请把这一行补齐。");
  }

  @Test
  void aParagraphWhoseEndWasDeletedGoesOnWithTheNextOne() throws UnreadableDocument {
    var deleted = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>";

    assertThat(cell(deleted + say("乙")).text()).isEqualTo("甲乙");
    var chapters = read(say("一、概况") + deleted + say("乙。")).get(0);
    assertThat(chapters.at(1, 1).text()).isEqualTo("甲乙。");
  }

  @Test
  void whatStandsBesideAChapterIsNamedAndNeverLost() throws UnreadableDocument {
    var chapters =
        read(say("一、概况")
                + "<w:p><w:r><w:t>甲。</w:t></w:r>"
                + BOX
                + "</w:p><w:altChunk/><w:odd>"
                + say("乙")
                + "</w:odd>")
            .get(0);

    assertThat(chapters.name()).isEqualTo("正文");
    assertThat(List.of(1, 2, 3, 4).stream().map(row -> chapters.at(row, 1).flaw()))
        .containsExactly(
            null,
            "这里有文本框或公式，无法确定它在正文中的位置：请把其中的文字移到正文的段落里。",
            "这里嵌入了另一个文件，不能读取：请把它的内容粘贴到文档里。",
            "这里有些内容不能读取（例如图形、艺术字里的文字）：请改为普通文字。");
  }

  @Test
  void aStrictTextOfAnyPartNameIsRead() throws UnreadableDocument {
    var strict =
        Packages.text("")
            .with(
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"r\" Target=\"/odd/Text.xml\" Type=\""
                    + "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\"/>"
                    + "</Relationships>")
            .with(
                "odd/text.xml",
                "<q:document xmlns:q=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><q:body>"
                    + "<q:tbl><q:tr><q:tc><q:p><q:r><q:t>甲</q:t></q:r></q:p></q:tc></q:tr></q:tbl>"
                    + "</q:body></q:document>");

    assertThat(WordReader.read(strict.bytes()).get(0).at(0, 0).text()).isEqualTo("甲");
    var book = Packages.sheet("").bytes();
    assertThatThrownBy(() -> WordReader.read(book))
        .hasMessage("文件不是 Word 文档：请用 Word 或 WPS 打开，另存为 docx 后再报送。");
  }

  /** Words that stand in no run get one. */
  private static String wrapped(String inside) {
    return inside.replaceAll(
        "(?<=>|^)(?<!<w:t>|<w:delText>|<w:instrText>)([^<>]+)(?=<|$)", "<w:r><w:t>$1</w:t></w:r>");
  }

  private static GridCell cell(String content) throws UnreadableDocument {
    return read("<w:tbl><w:tr><w:tc>" + content + "</w:tc></w:tr></w:tbl>").get(0).at(0, 0);
  }

  private static String tc(String properties, String said) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + say(said) + "</w:tc>";
  }

  private static String say(String said) {
    return "<w:p><w:r><w:t>" + said + "</w:t></w:r></w:p>";
  }

  private static List<Grid> read(String body) throws UnreadableDocument {
    return WordReader.read(Packages.text(body).bytes());
  }
}
