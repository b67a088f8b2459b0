package org.jiheng.documents.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;

/** Small files that are large, or long to read, once they are opened. */
final class Bombs {

  private Bombs() {}

  /** A page whose packed drawing has so many bytes. */
  static byte[] packed(int size) throws IOException {
    return page(new byte[size]);
  }

  /** A page that draws so many times. */
  static byte[] drawing(int times) throws IOException {
    var steps = new ByteArrayOutputStream();
    for (var i = 0; i < times; i++) {
      steps.writeBytes("q Q q Q q Q q Q\n".getBytes(StandardCharsets.US_ASCII));
    }
    return page(steps.toByteArray());
  }

  private static byte[] page(byte[] content) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(packed)) {
      deflater.write(content);
    }
    var file = new ByteArrayOutputStream();
    add(
        file,
        """
        %PDF-1.4
        1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
        2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
        3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>> endobj
        """);
    add(file, "4 0 obj <</Filter/FlateDecode/Length " + packed.size() + ">> stream\n");
    file.writeBytes(packed.toByteArray());
    add(file, "\nendstream endobj\ntrailer <</Root 1 0 R/Size 5>>\n%%EOF\n");
    return file.toByteArray();
  }

  private static void add(ByteArrayOutputStream file, String text) {
    file.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }
}
