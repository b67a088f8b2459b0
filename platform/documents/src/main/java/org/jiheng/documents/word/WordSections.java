package org.jiheng.documents.word;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jiheng.documents.table.Role;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** The pages of a text: A4, upright or lying, their number in the footer. */
final class WordSections {

  private static final long SHORT_SIDE = 11_906;
  private static final long LONG_SIDE = 16_838;
  private static final long MARGIN = 1_134;

  private final XWPFDocument text;
  private final CTSectPr last;

  WordSections(XWPFDocument text) {
    this.text = text;
    this.last = text.getDocument().getBody().addNewSectPr();
    var footer = text.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    footer.setAlignment(ParagraphAlignment.CENTER);
    FontedText.run(footer, Role.NOTE, "第 ");
    footer.getCTP().addNewFldSimple().setInstr("PAGE");
    FontedText.run(footer, Role.NOTE, " 页");
  }

  /** The width of a page's text, in twentieths of a point. */
  static long room(boolean landscape) {
    return (landscape ? LONG_SIDE : SHORT_SIDE) - 2 * MARGIN;
  }

  /** Ends pages of one direction; what follows begins on a new page. */
  void end(boolean landscape) {
    var paragraph = text.createParagraph();
    FontedText.small(paragraph);
    var section = paragraph.getCTP().getPPr().addNewSectPr();
    section.set(last);
    direct(section, landscape);
  }

  /** The direction of the last pages. */
  void close(boolean landscape) {
    direct(last, landscape);
  }

  private static void direct(CTSectPr section, boolean landscape) {
    var size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
    size.setW(BigInteger.valueOf(landscape ? LONG_SIDE : SHORT_SIDE));
    size.setH(BigInteger.valueOf(landscape ? SHORT_SIDE : LONG_SIDE));
    size.setOrient(landscape ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
    var margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(MARGIN));
    margins.setBottom(BigInteger.valueOf(MARGIN));
    margins.setLeft(BigInteger.valueOf(MARGIN));
    margins.setRight(BigInteger.valueOf(MARGIN));
  }
}
