package org.jiheng.documents.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jiheng.documents.FilingFormat;
import org.jiheng.documents.file.PackageCheck;
import org.jiheng.documents.file.Unpacking;
import org.jiheng.documents.file.UnreadableDocument;

/** A ZIP file of workbooks, documents and JSON filings, one a department. */
public final class ArchiveBatch implements Batch {

  private static final String TITLE = "压缩包";

  /** More are no files of people; each takes memory before anything can be said of it. */
  private static final int RECORDS = 50_000;

  /** What file managers and open programs leave behind. */
  private static final Pattern LEFT_BEHIND =
      Pattern.compile("__MACOSX/.*|(?:.*/)?(?:\\.|~\\$)[^/]*");

  private final ZipFile zip;
  private final List<ZipArchiveEntry> files;
  private final int ignored;

  /**
   * @throws UnreadableDocument where it is none, or too large to be opened
   */
  public ArchiveBatch(byte[] content) throws UnreadableDocument {
    refuseTooManyRecords(content);
    try {
      zip = PackageCheck.open(content);
    } catch (IOException | IllegalArgumentException broken) {
      throw new UnreadableDocument(TITLE + "不是有效的 zip 文件，或已损坏。", broken);
    }
    var all =
        Collections.list(zip.getEntries()).stream().filter(entry -> !entry.isDirectory()).toList();
    files = all.stream().filter(entry -> !LEFT_BEHIND.matcher(name(entry)).matches()).toList();
    ignored = all.size() - files.size();
  }

  /** Unpacks everything once, so that a bomb is refused before it is kept. */
  @Override
  public BatchContents described() throws UnreadableDocument {
    if (files.size() <= BatchLimits.ITEMS) {
      var unpacking = new Unpacking(TITLE, BatchLimits.UNPACKED);
      for (var file : files) {
        if (isFiling(file)) {
          unpack(file, unpacking);
        }
      }
    }
    return new BatchContents(files.stream().map(ArchiveBatch::name).toList(), ignored);
  }

  @Override
  public Entry entry(int position) throws UnreadableDocument {
    var file = files.get(position - 1);
    if (!isFiling(file)) {
      throw new UnreadableDocument("不是 " + FilingFormat.titles() + "。");
    }
    if (!zip.canReadEntryData(file)) {
      throw new UnreadableDocument("文件加了密码，或以不支持的方法压缩。");
    }
    try (var content =
        new Unpacking(TITLE, BatchLimits.UNPACKED)
            .counted(zip.getInputStream(file), file.getCompressedSize())) {
      var bytes = content.readNBytes(BatchLimits.ITEM + 1);
      if (bytes.length > BatchLimits.ITEM) {
        throw new UnreadableDocument(BatchLimits.tooLarge());
      }
      return new Entry(name(file), bytes);
    } catch (IOException broken) {
      throw new UnreadableDocument("文件在压缩包中已损坏。", broken);
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException notFromMemory) {
      throw new UncheckedIOException(notFromMemory);
    }
  }

  private void unpack(ZipArchiveEntry file, Unpacking unpacking) throws UnreadableDocument {
    if (!zip.canReadEntryData(file)) {
      return;
    }
    try (var content = unpacking.counted(zip.getInputStream(file), file.getCompressedSize())) {
      content.transferTo(OutputStream.nullOutputStream());
    } catch (Unpacking.TooDense bomb) {
      throw new UnreadableDocument(bomb.getMessage(), bomb);
    } catch (IOException broken) {
      // This file alone is refused when it is read.
    }
  }

  private static boolean isFiling(ZipArchiveEntry file) {
    return FilingFormat.named(name(file)).isPresent();
  }

  /** Of programs that do not say how they write names, Chinese ones write GB 18030. */
  private static String name(ZipArchiveEntry entry) {
    if (entry.getGeneralPurposeBit().usesUTF8ForNames()
        || entry.getNameSource() != ZipArchiveEntry.NameSource.NAME) {
      return shown(entry.getName());
    }
    var raw = ByteBuffer.wrap(entry.getRawName());
    try {
      return shown(StandardCharsets.UTF_8.newDecoder().decode(raw).toString());
    } catch (CharacterCodingException notUtf8) {
      return shown(new String(entry.getRawName(), Charset.forName("GB18030")));
    }
  }

  private static String shown(String name) {
    return name.replace('\\', '/').replaceAll("\\p{Cntrl}", "□");
  }

  /** A record of the directory begins with these bytes, which others hardly ever have. */
  private static void refuseTooManyRecords(byte[] content) throws UnreadableDocument {
    var records = 0;
    for (var place = 0; place + 3 < content.length; place++) {
      if (content[place] == 'P'
          && content[place + 1] == 'K'
          && content[place + 2] == 1
          && content[place + 3] == 2
          && ++records > RECORDS) {
        throw new UnreadableDocument(TITLE + "内的文件超过了 " + RECORDS + " 个。");
      }
    }
  }
}
