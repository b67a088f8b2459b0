package org.jiheng.documents.word;

import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;

/** Which paragraphs are headings by their looks, as a word processor lists them in its outline. */
record Outlines(XWPFStyles styles) {

  /** What the style is called in every language. */
  private static final Pattern HEADING = Pattern.compile("(?i)heading ([1-9])");

  private static final int DEPTH = 10;
  private static final int DEEPEST = 9;

  /**
   * @return 1 for a chapter's heading, more for what stands below one; 0 where nothing is said
   */
  int level(XWPFParagraph paragraph) {
    var own = paragraph.getCTP().getPPr();
    if (own != null && own.isSetOutlineLvl()) {
      int level = own.getOutlineLvl().getVal().intValue() + 1;
      return level > DEEPEST ? 0 : level;
    }
    int styled = styles == null ? 0 : styled(styles.getStyle(paragraph.getStyleID()));
    if (styled > 0) {
      return styled;
    }
    var numbered = paragraph.getNumIlvl();
    return numbered == null || numbered.signum() <= 0 ? 0 : numbered.intValue() + 1;
  }

  private int styled(XWPFStyle style) {
    XWPFStyle each = style;
    for (int i = 0; each != null && i < DEPTH; i++) {
      var heading = HEADING.matcher(String.valueOf(each.getName()));
      if (heading.matches()) {
        return Integer.parseInt(heading.group(1));
      }
      each = each.getBasisStyleID() == null ? null : styles.getStyle(each.getBasisStyleID());
    }
    return 0;
  }
}
