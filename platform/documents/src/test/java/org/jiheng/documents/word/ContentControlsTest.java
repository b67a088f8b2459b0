package org.jiheng.documents.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiheng.documents.file.Packages;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.grid.Grid;
import org.jiheng.documents.grid.GridCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentControlsTest {

  @Test
  void aControlAroundATableARowACellAParagraphOrWordsLeavesWhatItHolds() throws UnreadableDocument {
    var table =
        tag(
            "tbl",
            row(cell(control("", paragraph("甲"))) + cell(paragraph("乙")))
                + control("", row(control("", cell(paragraph("丙"))) + cell(paragraph("丁"))))
                + row(
                    cell(tag("p", words("戊") + control("", control("", words("己"))) + words("庚")))
                        + cell(control("", paragraph("辛") + paragraph("壬")))));
    var grids = read(control("", paragraph("附件")) + control("", table) + paragraph("备注：末"));
    assertThat(grids).hasSize(1);
    assertThat(lines(grids.get(0))).containsExactly("附件", "甲|乙", "丙|丁", "戊己庚|辛\n壬", "备注：末");
  }

  @ParameterizedTest
  @CsvSource({
    "'<w:showingPlcHdr/>', ''",
    "'<w:showingPlcHdr w:val=\"1\"/>', ''",
    "'<w:showingPlcHdr w:val=\"0\"/>', 选择",
    "'', 选择",
    "'<w:showingPlcHdr/><w:dropDownList><w:listItem w:value=\"选择\"/></w:dropDownList>', ''",
    "'<w:showingPlcHdr/><w:dropDownList><w:listItem w:displayText=\"选择\""
        + " w:value=\"1\"/></w:dropDownList>', 选择",
  })
  void whatAControlOnlySuggestsIsBlank(String properties, String read) throws UnreadableDocument {
    var inWords = tag("p", control(properties, words("选") + words("择")));
    var inCell = control(properties, cell(paragraph("选择")));
    var grids = read(tag("tbl", row(cell(inWords) + inCell + cell(paragraph("后")))));
    assertThat(lines(grids.get(0))).containsExactly(read + "|" + read + "|后");
  }

  @Test
  void aTableOfContentsIsNotRead() throws UnreadableDocument {
    var contents = "<w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj>";
    var grids =
        read(
            control(contents, paragraph("一、概况 1"))
                + control("<w:docPartObj/>", paragraph("附件"))
                + tag("tbl", row(cell(paragraph("甲")))));
    assertThat(lines(grids.get(0))).containsExactly("附件", "甲");
  }

  private static List<String> lines(Grid grid) {
    return grid.rows().stream()
        .map(row -> String.join("|", grid.row(row).stream().map(GridCell::text).toList()))
        .toList();
  }

  private static List<Grid> read(String body) throws UnreadableDocument {
    return WordReader.read(Packages.text(body).bytes());
  }

  private static String control(String properties, String content) {
    return tag("sdt", tag("sdtPr", properties) + tag("sdtContent", content));
  }

  private static String row(String cells) {
    return tag("tr", cells);
  }

  private static String cell(String content) {
    return tag("tc", content);
  }

  private static String paragraph(String said) {
    return tag("p", words(said));
  }

  private static String words(String said) {
    return tag("r", tag("t", said));
  }

  private static String tag(String name, String content) {
    return "<w:" + name + ">" + content + "</w:" + name + ">";
  }
}
