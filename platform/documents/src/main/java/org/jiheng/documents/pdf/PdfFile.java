package org.jiheng.documents.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jiheng.documents.file.UnreadableDocument;

/**
 * Opens a file that nobody trusts; what it would run or unpack without end is looked for before.
 */
final class PdfFile {

  private static final int HEAD = 1024;
  private static final String BROKEN = "PDF 文件已损坏，不能读取：请重新导出 PDF 后再报送。";

  private PdfFile() {}

  static PDDocument open(byte[] bytes) throws UnreadableDocument {
    if (bytes.length > ReadingLimits.BYTES) {
      throw new UnreadableDocument("PDF 文件超过了 " + ReadingLimits.BYTES / 1024 / 1024 + " MB。");
    }
    var head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    if (!head.contains("%PDF-")) {
      throw new UnreadableDocument("文件不是 PDF。");
    }
    PackedStreams.check(bytes);
    try {
      return checked(
          Loader.loadPDF(
              new RandomAccessReadBuffer(bytes),
              "",
              null,
              null,
              IOUtils.createMemoryOnlyStreamCache()));
    } catch (InvalidPasswordException locked) {
      throw new UnreadableDocument("PDF 文件设了打开密码：请去掉密码后再报送。", locked);
    } catch (IOException | RuntimeException | StackOverflowError broken) {
      throw broken(broken);
    }
  }

  private static PDDocument checked(PDDocument file) throws UnreadableDocument {
    var pages = file.getNumberOfPages();
    if (pages < 1 || pages > ReadingLimits.PAGES) {
      IOUtils.closeQuietly(file);
      throw pages < 1
          ? new UnreadableDocument("PDF 文件里没有一页。")
          : new UnreadableDocument("PDF 文件超过了 " + ReadingLimits.PAGES + " 页。");
    }
    return file;
  }

  /** The library fails on a broken file in as many ways as files are broken. */
  static UnreadableDocument broken(Throwable failure) {
    return failure instanceof ReadingLimits.Exceeded exceeded
        ? ReadingLimits.told(exceeded)
        : new UnreadableDocument(BROKEN, failure);
  }
}
