package org.jiheng.report.document.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jiheng.report.document.file.FixedArchive;
import org.jiheng.report.document.table.Block;
import org.jiheng.report.document.table.Document;
import org.jiheng.report.document.table.Part;
import org.jiheng.report.document.table.Role;

/** Writes a document as a text for a word processor, each part on a page of its own. */
public final class WordWriter {

  private static final long WIDTH = 11_906;
  private static final long HEIGHT = 16_838;
  private static final long MARGIN = 1_134;

  private final XWPFDocument text;
  private boolean begun;

  private WordWriter(XWPFDocument text) {
    this.text = text;
  }

  public static byte[] write(Document document) {
    try (var text = new XWPFDocument();
        var bytes = new ByteArrayOutputStream()) {
      var properties = text.getProperties().getCoreProperties();
      properties.setTitle(document.title());
      properties.setCreator("绩衡");
      properties.setCreated(Optional.of(Date.from(document.made())));
      properties.setModified(Optional.of(Date.from(document.made())));
      new WordWriter(text).parts(document);
      text.write(bytes);
      return FixedArchive.of(bytes.toByteArray(), document.made());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void parts(Document document) {
    page();
    document.parts().forEach(this::part);
  }

  private void page() {
    var section = text.getDocument().getBody().addNewSectPr();
    var size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(WIDTH));
    size.setH(BigInteger.valueOf(HEIGHT));
    var margins = section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(MARGIN));
    margins.setBottom(BigInteger.valueOf(MARGIN));
    margins.setLeft(BigInteger.valueOf(MARGIN));
    margins.setRight(BigInteger.valueOf(MARGIN));
    var footer = text.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    footer.setAlignment(ParagraphAlignment.CENTER);
    Texts.run(footer, Role.NOTE, "第 ");
    footer.getCTP().addNewFldSimple().setInstr("PAGE");
    Texts.run(footer, Role.NOTE, " 页");
  }

  private void part(Part part) {
    boolean first = true;
    for (Block block : part.blocks()) {
      if (block instanceof Block.Table table) {
        if (first) {
          paragraph(Role.CAPTION, part.name(), true);
        }
        WordTable.add(text, table, WIDTH - 2 * MARGIN);
      } else {
        line(block, first);
      }
      first = false;
    }
  }

  private void line(Block block, boolean first) {
    if (block instanceof Block.Line line) {
      paragraph(line.role(), line.text(), first);
    } else if (block instanceof Block.Heading heading) {
      paragraph(Role.CAPTION, heading.text(), first);
    } else if (block instanceof Block.Paragraph paragraph) {
      paragraph(Role.TEXT, paragraph.text(), first);
    }
  }

  private void paragraph(Role role, String said, boolean onNewPage) {
    XWPFParagraph paragraph = text.createParagraph();
    paragraph.setPageBreak(onNewPage && begun);
    paragraph.setAlignment(
        role == Role.TITLE ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
    Texts.run(paragraph, role, said);
    begun = true;
  }
}
