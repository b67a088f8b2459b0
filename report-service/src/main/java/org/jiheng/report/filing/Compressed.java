package org.jiheng.report.filing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jiheng.filing.json.FilingDocument;
import org.jiheng.filing.json.FilingJson;

/** A filing as it is kept: its canonical form, compressed. */
final class Compressed {

  private Compressed() {}

  static byte[] of(byte[] canonical) {
    var bytes = new ByteArrayOutputStream();
    try (var compressing = new GZIPOutputStream(bytes)) {
      compressing.write(canonical);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  static ObjectNode tree(byte[] compressed) {
    try (var plain = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
      return (ObjectNode) FilingJson.mapper().readTree(plain);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static FilingDocument document(byte[] compressed, String hash) {
    var tree = tree(compressed);
    return new FilingDocument(tree, List.of(), FilingJson.filing(tree), hash);
  }
}
