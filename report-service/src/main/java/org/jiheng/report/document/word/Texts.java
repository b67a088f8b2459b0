package org.jiheng.report.document.word;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jiheng.report.document.file.Escapes;
import org.jiheng.report.document.table.Role;

/** Text in the fonts of official documents, its line breaks and tabs kept. */
final class Texts {

  private Texts() {}

  static void run(XWPFParagraph paragraph, Role role, String text) {
    if (text == null || text.isEmpty()) {
      return;
    }
    XWPFRun run = paragraph.createRun();
    run.setFontFamily(font(role));
    run.setFontSize(size(role));
    String[] lines = Escapes.escape(text).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        run.addBreak();
      }
      line(run, lines[i]);
    }
  }

  private static void line(XWPFRun run, String line) {
    String[] parts = line.split("\t", -1);
    for (int i = 0; i < parts.length; i++) {
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
      case CAPTION, LABEL -> "黑体";
      case NOTE -> "仿宋";
      case TEXT, CENTRED, FIGURE, BAR -> "宋体";
    };
  }

  private static int size(Role role) {
    return switch (role) {
      case TITLE -> 18;
      case CAPTION -> 12;
      case NOTE -> 9;
      case LABEL, TEXT, CENTRED, FIGURE, BAR -> 9;
    };
  }
}
