package org.jiheng.documents.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Goes once through the XML of a package and refuses what no form needs. */
final class XmlScan {

  static final int ROWS = 20_000;
  static final int CELLS = 200_000;
  static final int COLUMNS = 256;
  private static final int DEPTH = 200;
  private static final int FORMULAS = 20_000;
  private static final int CONTROLS = 20_000;
  private static final long STEPS = 10_000_000;

  /** How deep the paragraphs and tables of a text stand. */
  private static final int BODY = 3;

  private final DocumentKind kind;
  private int elements;
  private int rows;
  private int cells;
  private int formulas;
  private int controls;
  private String row;
  private String cell;
  private boolean begun;
  private boolean blank;
  private long steps;

  XmlScan(DocumentKind kind) {
    this.kind = kind;
  }

  void part(InputStream content) throws IOException, UnreadableDocument {
    try {
      var reader = Xml.reader(content);
      var depth = 0;
      var children = new int[DEPTH + 2];
      while (reader.hasNext()) {
        var event = reader.next();
        if (event == XMLStreamConstants.DTD) {
          throw new UnreadableDocument(kind.title() + "含有文档类型定义（DTD），不予打开。");
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
          limit(++depth, DEPTH, "的元素嵌套超过了 ", " 层。");
          children[depth + 1] = 0;
          children(depth, ++children[depth]);
          element(reader);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
        }
      }
    } catch (XMLStreamException broken) {
      if (broken.getNestedException() instanceof IOException cut) {
        throw cut;
      }
      throw new UnreadableDocument(kind.title() + "的内容不是有效的 XML，或引用了未定义的实体。", broken);
    }
  }

  /** Whoever reads a text after this goes through the children before to find each child. */
  private void children(int depth, int number) throws UnreadableDocument {
    if (kind == DocumentKind.TEXT && depth > BODY) {
      steps += number;
      if (steps > STEPS) {
        throw new UnreadableDocument("文档的一张表、一个单元格或一个段落里内容过多，请拆分后再报送。");
      }
    }
  }

  private void element(XMLStreamReader reader) throws UnreadableDocument {
    limit(++elements, kind.elements(), "的元素超过了 ", " 个。");
    switch (reader.getLocalName()) {
      case "row" -> {
        row = reader.getAttributeValue(null, "r");
        blank = true;
      }
      case "c" -> {
        cell = reader.getAttributeValue(null, "r");
        begun = true;
      }
      case "v", "is" -> filled();
      case "f" -> {
        limit(++formulas, FORMULAS, "的公式超过了 ", " 个。");
        filled();
      }
      case "tr" -> limit(++rows, ROWS, "的行超过了 ", " 行。");
      case "tc" -> limit(++cells, CELLS, "的单元格超过了 ", " 个。");
      case "sdt" -> limit(++controls, CONTROLS, "的内容控件超过了 ", " 个。");
      case "Relationship" -> relationship(reader);
      case "Override", "Default" -> type(reader.getAttributeValue(null, "ContentType"));
      default -> {}
    }
  }

  /** A cell counts once something stands in it: formats alone go down to the end of a sheet. */
  private void filled() throws UnreadableDocument {
    if (!begun) {
      return;
    }
    begun = false;
    rows += blank ? 1 : 0;
    blank = false;
    limit(rows, ROWS, "的行超过了 ", " 行。");
    limit(++cells, CELLS, "的单元格超过了 ", " 个。");
    if (cell != null) {
      var letters = 0;
      while (letters < cell.length() && Character.isLetter(cell.charAt(letters))) {
        letters++;
      }
      limit(column(cell.substring(0, letters)), COLUMNS, "的列超过了 ", " 列，请删除多余的列。");
      limit(number(cell.substring(letters)), ROWS, "的行号超过了 ", "，请删除多余的行。");
    }
    if (row != null) {
      limit(number(row), ROWS, "的行号超过了 ", "，请删除多余的行。");
    }
  }

  private static int column(String letters) {
    var column = 0;
    for (var i = 0; i < letters.length() && column <= COLUMNS; i++) {
      column = column * 26 + letters.charAt(i) - 'A' + 1;
    }
    return column;
  }

  private static int number(String digits) {
    return digits.length() > 7 || !digits.chars().allMatch(d -> d >= '0' && d <= '9')
        ? Integer.MAX_VALUE
        : Integer.parseInt(digits);
  }

  private void relationship(XMLStreamReader reader) throws UnreadableDocument {
    var type = String.valueOf(reader.getAttributeValue(null, "Type"));
    if ("External".equals(reader.getAttributeValue(null, "TargetMode"))
        && !type.endsWith("/hyperlink")) {
      throw new UnreadableDocument(kind.title() + "引用了外部文件，请断开链接后再报送。");
    }
  }

  private void type(String contentType) throws UnreadableDocument {
    if (contentType != null && contentType.toLowerCase(Locale.ROOT).contains("macro")) {
      throw new UnreadableDocument(kind.title() + "启用了宏，请另存为不含宏的格式。");
    }
  }

  private void limit(int count, int most, String before, String after) throws UnreadableDocument {
    if (count > most) {
      throw new UnreadableDocument(kind.title() + before + most + after);
    }
  }
}
