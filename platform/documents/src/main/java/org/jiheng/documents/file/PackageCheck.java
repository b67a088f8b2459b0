package org.jiheng.documents.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks through a package before any library opens it: what is too large, packed too densely, or
 * more than a plain document is refused.
 */
public final class PackageCheck {

  public static final int BYTES = 8 << 20;
  public static final int UNPACKED = 48 << 20;
  private static final int PARTS = 1_000;

  private static final Pattern ACTIVE =
      Pattern.compile(".*(?:vbaproject|macrosheets|/activex|/ctrlprops|/embeddings).*");
  private static final Pattern LINKED = Pattern.compile(".*/externallinks?.*");

  /** After a byte order mark and blanks, in one byte or two a character. */
  private static final Pattern XML_TEXT =
      Pattern.compile("(?:\\xEF\\xBB\\xBF|\\xFF\\xFE|\\xFE\\xFF)?[\\s\\x00]*+<");

  private static final Pattern XML = Pattern.compile(".*\\.(?:xml|rels|vml)");

  private static final int BEGINNING = 8 << 10;

  private final DocumentKind kind;
  private final XmlScan scan;
  private final Unpacking unpacking;

  private PackageCheck(DocumentKind kind) {
    this.kind = kind;
    this.scan = new XmlScan(kind);
    this.unpacking = new Unpacking(kind.title(), UNPACKED);
  }

  /**
   * @throws UnreadableDocument where the file must not be opened
   */
  public static void check(byte[] bytes, DocumentKind kind) throws UnreadableDocument {
    if (bytes.length > BYTES) {
      throw new UnreadableDocument(kind.title() + "超过了允许的大小（" + (BYTES >> 20) + " MB）。");
    }
    if (bytes.length > 4 && (bytes[0] & 0xff) == 0xD0 && (bytes[1] & 0xff) == 0xCF) {
      throw new UnreadableDocument(kind.title() + "是旧格式（xls、doc）或加了密码，请另存为不加密的 xlsx 或 docx。");
    }
    new PackageCheck(kind).check(bytes);
  }

  /** As every reader after it sees the package. */
  public static ZipFile open(byte[] bytes) throws IOException {
    return ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get();
  }

  private void check(byte[] bytes) throws UnreadableDocument {
    try (var zip = open(bytes)) {
      var entries = Collections.list(zip.getEntries());
      if (entries.size() > PARTS) {
        throw new UnreadableDocument(kind.title() + "内的部件超过了 " + PARTS + " 个。");
      }
      for (ZipArchiveEntry entry : entries) {
        name(entry.getName().toLowerCase(Locale.ROOT));
        try (var content = zip.getInputStream(entry)) {
          content(entry, content);
        }
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw new UnreadableDocument(kind.title() + "不是有效的文件，或已损坏。", broken);
    }
  }

  private void name(String name) throws UnreadableDocument {
    if (ACTIVE.matcher(name).matches()) {
      throw new UnreadableDocument(kind.title() + "含有宏、控件或嵌入对象，请删除后再报送。");
    }
    if (LINKED.matcher(name).matches()) {
      throw new UnreadableDocument(kind.title() + "引用了外部文件，请断开链接后再报送。");
    }
  }

  private void content(ZipArchiveEntry entry, InputStream content)
      throws IOException, UnreadableDocument {
    var counted =
        new BufferedInputStream(unpacking.counted(content, entry.getCompressedSize()), BEGINNING);
    try {
      if (XML.matcher(entry.getName().toLowerCase(Locale.ROOT)).matches() || isXml(counted)) {
        scan.part(counted);
      } else {
        counted.transferTo(OutputStream.nullOutputStream());
      }
    } catch (Unpacking.TooDense bomb) {
      throw new UnreadableDocument(bomb.getMessage(), bomb);
    }
  }

  /** By what it begins with: a part is read as what its type says, whatever it is called. */
  private static boolean isXml(InputStream content) throws IOException {
    content.mark(BEGINNING);
    var beginning = new String(content.readNBytes(BEGINNING - 1), StandardCharsets.ISO_8859_1);
    content.reset();
    return XML_TEXT.matcher(beginning).lookingAt();
  }
}
