package org.jiheng.documents.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** An archive whose bytes tell its content only: not when, nor how often, it was written. */
public final class FixedArchive {

  private FixedArchive() {}

  /** The same entries, each said to be of that time. */
  public static byte[] of(byte[] archive, Instant time) {
    var bytes = new ByteArrayOutputStream(archive.length);
    var local = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    try (var in = new ZipInputStream(new ByteArrayInputStream(archive));
        var out = new ZipOutputStream(bytes)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        var fixed = new ZipEntry(entry.getName());
        fixed.setTimeLocal(local);
        out.putNextEntry(fixed);
        in.transferTo(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
