package org.jiheng.documents.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jiheng.documents.file.FileProperties;
import org.jiheng.documents.file.FixedArchive;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.table.Document;
import org.jiheng.documents.table.DocumentPart;
import org.jiheng.documents.table.Role;

/** Writes a document as a text for a word processor, each part on a page of its own. */
public final class WordWriter {

  private final XWPFDocument text;
  private final WordSections sections;
  private final Guard guard;
  private boolean onNewPage;

  private WordWriter(XWPFDocument text, boolean guarded) {
    this.text = text;
    this.sections = new WordSections(text);
    this.guard = new Guard(text, guarded);
  }

  public static byte[] write(Document document) {
    try (var text = new XWPFDocument();
        var bytes = new ByteArrayOutputStream()) {
      FileProperties.describe(text.getProperties(), document);
      new WordWriter(text, document.guarded()).parts(document.parts());
      text.write(bytes);
      return FixedArchive.of(bytes.toByteArray(), document.made());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void parts(List<DocumentPart> parts) {
    var landscape = !parts.isEmpty() && parts.get(0).landscape();
    for (var i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      if (part.landscape() != landscape) {
        sections.end(landscape);
        landscape = part.landscape();
      } else {
        onNewPage = i > 0;
      }
      part(part);
    }
    sections.close(landscape);
  }

  private void part(DocumentPart part) {
    Block before = null;
    for (Block block : part.blocks()) {
      if (block instanceof Block.Table table) {
        if (before == null) {
          write(new Block.Line(Role.CAPTION, part.name()));
        } else if (before instanceof Block.Table) {
          // Without a paragraph between them a word processor makes them one table.
          FontedText.small(text.createParagraph());
        }
        WordTable.add(text, guard, table, WordSections.room(part.landscape()));
      } else {
        write(block);
      }
      before = block;
    }
  }

  private void write(Block block) {
    var paragraph = paragraph();
    if (block instanceof Block.Line line) {
      FontedText.line(paragraph, line);
    } else if (block instanceof Block.Heading heading) {
      FontedText.heading(paragraph, heading);
    } else if (block instanceof Block.Paragraph said) {
      FontedText.paragraph(paragraph, said);
    }
    guard.lock(paragraph);
  }

  private XWPFParagraph paragraph() {
    var paragraph = text.createParagraph();
    paragraph.setPageBreak(onNewPage);
    onNewPage = false;
    return paragraph;
  }
}
