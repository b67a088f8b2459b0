package org.jiheng.documents.word;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jiheng.documents.file.Escapes;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.table.Role;

/** Text in the fonts of official documents, its line breaks and tabs kept. */
final class FontedText {

  private static final String BOLD = "黑体";
  private static final String PROSE = "仿宋";
  private static final int PROSE_SIZE = 12;
  private static final int INDENT = 2 * 20 * PROSE_SIZE;

  private FontedText() {}

  static void line(XWPFParagraph paragraph, Block.Line line) {
    if (line.role() == Role.TITLE) {
      paragraph.setAlignment(ParagraphAlignment.CENTER);
    }
    paragraph.setKeepNext(line.role() == Role.CAPTION);
    run(paragraph, line.role(), line.text());
  }

  /** A heading that a word processor shows in its outline. */
  static void heading(XWPFParagraph paragraph, Block.Heading heading) {
    paragraph.setKeepNext(true);
    paragraph.setFirstLineIndent(INDENT);
    paragraph.setSpacingBefore(heading.level() == 1 ? 240 : 120);
    paragraph.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(heading.level() - 1L));
    run(paragraph, BOLD, PROSE_SIZE + 2 * (3 - heading.level()), heading.text());
  }

  static void paragraph(XWPFParagraph paragraph, Block.Paragraph said) {
    paragraph.setFirstLineIndent(INDENT);
    paragraph.setSpacingBetween(1.5, LineSpacingRule.AUTO);
    run(paragraph, PROSE, PROSE_SIZE, said.text());
  }

  /** A paragraph that has to be there and takes no room. */
  static void small(XWPFParagraph paragraph) {
    paragraph.setSpacingBetween(1, LineSpacingRule.EXACT);
  }

  static void run(XWPFParagraph paragraph, Role role, String text) {
    run(paragraph, font(role), size(role), text);
  }

  private static void run(XWPFParagraph paragraph, String font, int size, String text) {
    if (text == null || text.isEmpty()) {
      return;
    }
    write(paragraph.createRun(), font, size, text);
  }

  static void write(XWPFRun run, Role role, String text) {
    write(run, font(role), size(role), text);
  }

  private static void write(XWPFRun run, String font, int size, String text) {
    run.setFontFamily(font);
    run.setFontSize(size);
    var lines = Escapes.escape(text).split("\n", -1);
    for (var i = 0; i < lines.length; i++) {
      if (i > 0) {
        run.addBreak();
      }
      line(run, lines[i]);
    }
  }

  private static void line(XWPFRun run, String line) {
    var parts = line.split("\t", -1);
    for (var i = 0; i < parts.length; i++) {
      if (i > 0) {
        run.addTab();
      }
      if (!parts[i].isEmpty()) {
        run.setText(parts[i], run.getCTR().sizeOfTArray());
      }
    }
  }

  private static String font(Role role) {
    return switch (role) {
      case TITLE -> "方正小标宋简体";
      case CAPTION, LABEL -> BOLD;
      case NOTE -> PROSE;
      case TEXT, CENTRED, FIGURE, BAR -> "宋体";
    };
  }

  private static int size(Role role) {
    return switch (role) {
      case TITLE -> 18;
      case CAPTION -> 12;
      case NOTE, LABEL, TEXT, CENTRED, FIGURE, BAR -> 9;
    };
  }
}
