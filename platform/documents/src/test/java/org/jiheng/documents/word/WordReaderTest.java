package org.jiheng.documents.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jiheng.documents.file.Packages;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.grid.GridCell;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;

class WordReaderTest {

  @Test
  void aHeadingIsKnownByItsStyleAndByTheStyleThatThisIsMadeOf()
      throws IOException, UnreadableDocument {
    try (var text = new XWPFDocument();
        var bytes = new ByteArrayOutputStream()) {
      style(text, "1", "heading 1", null);
      style(text, "a", "章标题", "1");
      style(text, "2", "heading 2", null);
      say(text, "工作成效", "1");
      say(text, "甲。", null);
      say(text, "存在的问题", "2");
      say(text, "经验做法", "a");
      say(text, "乙。", null);
      text.write(bytes);

      assertThat(texts(bytes.toByteArray()))
          .containsExactly("章节标题", "章节内容", "工作成效", "甲。\n存在的问题", "经验做法", "乙。");
    }
  }

  @Test
  void textInAContentControlIsItsChaptersAndATableOfContentsIsNone() throws UnreadableDocument {
    var contents = control(paragraph("目录") + paragraph("一、部门概况……1"));
    var body = contents + paragraph("一、部门概况") + control(paragraph("甲。")) + paragraph("乙。");

    assertThat(texts(Packages.text(body).bytes()))
        .containsExactly("章节标题", "章节内容", "一、部门概况", "甲。\n乙。");
  }

  private static String control(String content) {
    return "<w:sdt><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
  }

  private static String paragraph(String said) {
    return "<w:p><w:r><w:t>" + said + "</w:t></w:r></w:p>";
  }

  private static List<String> texts(byte[] file) throws UnreadableDocument {
    var grid = WordReader.read(file).get(0);
    return grid.rows().stream()
        .flatMap(row -> grid.begin(row).stream())
        .map(GridCell::text)
        .toList();
  }

  private static void style(XWPFDocument text, String id, String name, String basis) {
    var style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.addNewName().setVal(name);
    if (basis != null) {
      style.addNewBasedOn().setVal(basis);
    }
    text.createStyles().addStyle(new XWPFStyle(style));
  }

  private static void say(XWPFDocument text, String said, String style) {
    var paragraph = text.createParagraph();
    paragraph.setStyle(style);
    paragraph.createRun().setText(said);
  }
}
