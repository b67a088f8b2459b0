package org.jiheng.documents.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks and texts made by hand, part by part, as no program would write them. */
public final class Packages {

  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String SPREADSHEET =
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String WORD_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

  private static final String STYLES =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

  private final Map<String, Content> parts = new LinkedHashMap<>();

  /** Writes a part, however long, without holding it. */
  public interface Content {
    void write(OutputStream out) throws IOException;
  }

  private Packages() {}

  /** A workbook of one sheet with this content between {@code sheetData} and its end. */
  public static Packages sheet(String rows) {
    return new Packages()
        .with(
            "[Content_Types].xml",
            "<Types><Override PartName=\"/xl/styles.xml\" ContentType=\"" + STYLES + "\"/></Types>")
        .with("xl/styles.xml", "<styleSheet xmlns=\"" + SPREADSHEET + "\"/>")
        .with(
            "_rels/.rels",
            relations(relation("rId1", OFFICE + "/officeDocument", "xl/workbook.xml", "")))
        .with(
            "xl/workbook.xml",
            "<workbook xmlns=\""
                + SPREADSHEET
                + "\" xmlns:r=\""
                + OFFICE
                + "\"><sheets>"
                + "<sheet name=\"附件2\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
        .with(
            "xl/_rels/workbook.xml.rels",
            relations(
                relation("rId1", OFFICE + "/worksheet", "worksheets/sheet1.xml", "")
                    + relation("rId2", OFFICE + "/styles", "styles.xml", "")))
        .with(
            "xl/worksheets/sheet1.xml",
            "<worksheet xmlns=\""
                + SPREADSHEET
                + "\"><sheetData>"
                + rows
                + "</sheetData></worksheet>");
  }

  /** A text of this content between {@code body} and its end. */
  public static Packages text(String body) {
    return new Packages()
        .with(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\""
                + WORD_TYPE
                + "\"/></Types>")
        .with(
            "_rels/.rels",
            relations(relation("rId1", OFFICE + "/officeDocument", "word/document.xml", "")))
        .with(
            "word/document.xml",
            "<w:document xmlns:w=\"" + WORD + "\"><w:body>" + body + "</w:body></w:document>");
  }

  private static String relations(String relations) {
    return "<Relationships xmlns=\"" + RELATIONS + "\">" + relations + "</Relationships>";
  }

  private static String relation(String id, String type, String target, String more) {
    return "<Relationship Id=\""
        + id
        + "\" Type=\""
        + type
        + "\" Target=\""
        + target
        + "\" "
        + more
        + "/>";
  }

  public Packages with(String part, String text) {
    return with(part, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  public Packages with(String part, Content content) {
    parts.put(part, content);
    return this;
  }

  /** With a part that is as easily packed as any. */
  public Packages withBlanks(String part, int megabytes) {
    var blanks = new byte[1 << 20];
    return with(
        part,
        out -> {
          for (var i = 0; i < megabytes; i++) {
            out.write(blanks);
          }
        });
  }

  /** With a part's reference to something that is not in the package. */
  public Packages withOutside(String part, String type) {
    return with(
        part, relations(relation("rId1", OFFICE + type, "http://x", "TargetMode=\"External\"")));
  }

  public byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        part.getValue().write(zip);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
