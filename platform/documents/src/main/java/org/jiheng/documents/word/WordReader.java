package org.jiheng.documents.word;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jiheng.documents.chapter.Outline;
import org.jiheng.documents.chapter.TextGrids;
import org.jiheng.documents.file.DocumentKind;
import org.jiheng.documents.file.Escapes;
import org.jiheng.documents.file.PackageCheck;
import org.jiheng.documents.file.PackageParts;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.grid.Grid;

/**
 * Reads a text of anybody's into grids. It is looked through before; what is to be seen and was not
 * read is a flaw at its place.
 */
public final class WordReader {

  private static final String ASIDE = "这里有文本框或公式，无法确定它在正文中的位置：请把其中的文字移到正文的段落里。";

  private final TextGrids text = new TextGrids();
  private final Styles styles;
  private final ParagraphText texts;
  private final TableCells tables;
  private String begun = "";

  private WordReader(Node styles) {
    this.styles = new Styles(styles);
    this.texts = new ParagraphText(this.styles);
    this.tables = new TableCells(texts);
  }

  public static List<Grid> read(byte[] bytes) throws UnreadableDocument {
    PackageCheck.check(bytes, DocumentKind.TEXT);
    try (var parts = new PackageParts(bytes)) {
      var main = parts.main().orElseThrow(WordReader::noText);
      var document = part(parts, Optional.of(main));
      if (document == null || !document.is("document")) {
        throw noText();
      }
      var relations = parts.relations(main);
      var reader = new WordReader(part(parts, PackageParts.only(relations, "styles")));
      for (Node element :
          Wrappers.content(document.child("body").orElseThrow(WordReader::noText))) {
        reader.element(element);
      }
      return reader.all();
    } catch (IOException | XMLStreamException broken) {
      throw new UnreadableDocument("文档的结构有误，不能读取：请用 Word 或 WPS 打开，另存为 docx 后再报送。", broken);
    }
  }

  private static Node part(PackageParts parts, Optional<String> name)
      throws IOException, XMLStreamException {
    if (name.isEmpty()) {
      return null;
    }
    try (var content = parts.open(name.get())) {
      return content == null ? null : Node.read(content);
    }
  }

  private static UnreadableDocument noText() {
    return new UnreadableDocument("文件不是 Word 文档：请用 Word 或 WPS 打开，另存为 docx 后再报送。");
  }

  private void element(Node element) throws UnreadableDocument {
    if (element.is("tbl")) {
      text.table("", (from, cells) -> tables.read(element, from, cells));
    } else if (element.is("p")) {
      paragraph(element);
    } else if (element.is("altChunk")) {
      text.flaw("", "这里嵌入了另一个文件，不能读取：请把它的内容粘贴到文档里。");
    }
    var left = texts.left(element);
    if (left != null) {
      text.flaw("", left);
    }
  }

  private void paragraph(Node element) {
    var said = texts.read(element);
    begun += Escapes.unescape(said.text());
    if (said.open()) {
      return;
    }
    var whole = begun;
    begun = "";
    var flaw = said.flaw() == null && said.aside() ? ASIDE : said.flaw();
    if (flaw != null && text.counts()) {
      text.flaw(whole, flaw);
    } else {
      text.paragraph(whole, styles.level(element));
    }
  }

  private List<Grid> all() throws UnreadableDocument {
    var grids = text.all();
    if (grids.stream().anyMatch(Outline::isResult)) {
      throw new UnreadableDocument("文档是平台打印的评价报告，其中没有申报信息和全部收支项目，不能作为申报；请改用 report.xlsx 或空表填报。");
    }
    return grids;
  }
}
