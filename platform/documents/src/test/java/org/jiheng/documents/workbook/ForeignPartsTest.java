package org.jiheng.documents.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jiheng.documents.file.Packages;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.grid.Grid;
import org.jiheng.documents.grid.GridCell;
import org.junit.jupiter.api.Test;

/** Workbooks as other programs put them together. */
class ForeignPartsTest {

  private static final String PURL = "http://purl.oclc.org/ooxml/";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  @Test
  void partsAreFoundByTheirRelationsAndElementsByTheirNames() throws UnreadableDocument {
    var strict =
        Packages.sheet("")
            .with("_rels/.rels", relations("officeDocument", "/odd/Book22.xml"))
            .with(
                "odd/book22.xml",
                "<x:workbook xmlns:x=\""
                    + PURL
                    + "spreadsheetml/main\" xmlns:q=\""
                    + PURL
                    + "officeDocument/relationships\"><x:sheets>"
                    + "<x:sheet name=\"附件2\" sheetId=\"1\" q:id=\"r1\"/></x:sheets></x:workbook>")
            .with("odd/_rels/Book22.xml.rels", relations("worksheet", "../odd/./one.xml"))
            .with(
                "odd/one.xml",
                "<x:worksheet xmlns:x=\""
                    + PURL
                    + "spreadsheetml/main\"><x:sheetData><x:row><x:c r=\"B1\" t=\"inlineStr\"><x:is><x:t>甲"
                    + "</x:t></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row></x:sheetData><x:mergeCells>"
                    + "<x:mergeCell ref=\"B1:B3\"/><x:mergeCell ref=\"C2:C3\"/></x:mergeCells></x:worksheet>");

    var grid = WorkbookReader.read(strict.bytes()).get(0);

    assertThat(grid.at(2, 1).text()).isEqualTo("甲");
    assertThat(grid.at(0, 2).text()).isEqualTo("2");
    assertThat(grid.at(2, 2).isBlank()).isTrue();
  }

  @Test
  void theReadingBesideATextIsLeftOut() throws UnreadableDocument {
    var text =
        "<r><t>文</t></r><r><t>化</t></r><rPh sb=\"0\" eb=\"2\"><t>wénhuà</t></rPh><phoneticPr/>";
    var book =
        Packages.sheet(
                "<row><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is>" + text + "</is></c></row>")
            .with("xl/sharedStrings.xml", "<sst><si>" + text + "</si></sst>")
            .with(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\""
                    + PACKAGE
                    + "\"><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                    + "<Relationship Id=\"r2\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                    + "</Relationships>");

    assertThat(row(book)).extracting(GridCell::text).containsExactly("文化", "文化");
  }

  @Test
  void anEmptyTextOfAFormulaIsBlankAndItsErrorAFlaw() throws UnreadableDocument {
    var cells =
        row(
            Packages.sheet(
                "<row><c t=\"str\"><f>A1</f><v></v></c><c t=\"str\"><f>A1</f></c>"
                    + "<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c><f>A1</f><v/></c>"
                    + "<c t=\"e\"><v>#N/A</v></c><c t=\"d\"><v>2024-12-31T00:00:00Z</v></c></row>"));

    assertThat(cells.subList(0, 2)).allMatch(GridCell::isBlank);
    assertThat(cells.subList(2, 5))
        .extracting(GridCell::flaw)
        .containsExactly(
            "公式的结果是错误值：请改正公式，或者直接填写结果。",
            "公式没有保存计算结果：请用 Excel 或 WPS 打开，保存后再报送。",
            "单元格是错误值：请填写数值或文字。");
    assertThat(cells.get(5).text()).isEqualTo("2024-12-31");
  }

  @Test
  void aHiddenSheetIsKnownAsSuch() throws UnreadableDocument {
    var book = Packages.sheet("<row><c><v>1</v></c></row>");
    book.with(
        "xl/workbook.xml",
        "<workbook xmlns:r=\"r\"><sheets><sheet name=\"甲\" state=\"veryHidden\" r:id=\"rId1\"/>"
            + "<sheet name=\"乙\" state=\"hidden\" r:id=\"rId1\"/><sheet name=\"丙\" r:id=\"rId1\"/>"
            + "</sheets></workbook>");

    assertThat(WorkbookReader.read(book.bytes()))
        .extracting(Grid::isHidden)
        .containsExactly(true, true, false);
  }

  @Test
  void whatIsNoWorkbookOrLacksASheetSaysWhatToDo() {
    var text = Packages.text("<w:p/>").bytes();
    assertThatThrownBy(() -> WorkbookReader.read(text))
        .hasMessage("文件不是 xlsx 工作簿：请用 Excel 或 WPS 打开，另存为 xlsx 后再报送。");
    var lacking =
        Packages.sheet("").with("xl/_rels/workbook.xml.rels", relations("worksheet", "none.xml"));
    assertThatThrownBy(() -> WorkbookReader.read(lacking.bytes()))
        .isInstanceOf(UnreadableDocument.class);
  }

  private static List<GridCell> row(Packages book) throws UnreadableDocument {
    return WorkbookReader.read(book.bytes()).get(0).row(0);
  }

  private static String relations(String type, String target) {
    return "<Relationships xmlns=\""
        + PACKAGE
        + "\"><Relationship Id=\"r1\" Type=\""
        + PURL
        + "officeDocument/relationships/"
        + type
        + "\" Target=\""
        + target
        + "\"/></Relationships>";
  }
}
