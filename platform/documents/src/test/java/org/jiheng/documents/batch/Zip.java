package org.jiheng.documents.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An archive as it is packed by somebody. */
public final class Zip {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip;

  /** Writes a file, however long, without holding it. */
  public interface Content {
    void write(OutputStream out) throws IOException;
  }

  public Zip() {
    this(StandardCharsets.UTF_8);
  }

  /**
   * @param names how names are written
   */
  public Zip(Charset names) {
    zip = new ZipOutputStream(bytes, names);
  }

  public Zip with(String name, String text) {
    return with(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public Zip with(String name, byte[] content) {
    return with(name, out -> out.write(content));
  }

  public Zip with(String name, Content content) {
    try {
      zip.putNextEntry(new ZipEntry(name));
      content.write(zip);
      zip.closeEntry();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public byte[] bytes() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
