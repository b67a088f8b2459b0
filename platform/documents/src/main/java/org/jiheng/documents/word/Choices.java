package org.jiheng.documents.word;

import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jiheng.documents.table.Cell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The texts of a cell as a list to choose from. */
final class Choices {

  /** As long as nothing is chosen. */
  private static final String PLACEHOLDER = "选择";

  /** Takes a choice back, which a word processor has no key for; it is read as nothing. */
  private static final String NONE = "—";

  /** By this name word processors know what goes when something is chosen. */
  private static final String STYLE = "PlaceholderText";

  private static final String GREY = "808080";

  private Choices() {}

  static void describe(XWPFDocument text) {
    var style = CTStyle.Factory.newInstance();
    style.setStyleId(STYLE);
    style.setType(STStyleType.CHARACTER);
    style.addNewName().setVal("Placeholder Text");
    style.addNewRPr().addNewColor().setVal(GREY);
    text.createStyles().addStyle(new XWPFStyle(style));
  }

  static void fill(CTSdtRun control, IRunBody paragraph, Cell cell) {
    var run = new XWPFRun(control.addNewSdtContent().addNewR(), paragraph);
    var chosen = cell.text() != null;
    FontedText.write(run, cell.role(), chosen ? cell.text() : PLACEHOLDER);
    var properties = control.getSdtPr();
    properties.addNewRPr().set(run.getCTR().getRPr());
    if (cell.input().hint() != null) {
      properties.addNewAlias().setVal(cell.input().hint());
    }
    if (!chosen) {
      run.setStyle(STYLE);
      properties.addNewShowingPlcHdr();
    }
    var list = properties.addNewDropDownList();
    Stream.concat(Stream.of(NONE), cell.input().choices().stream())
        .forEach(
            choice -> {
              var item = list.addNewListItem();
              item.setDisplayText(choice);
              item.setValue(choice);
            });
  }
}
