package org.jiheng.report.filing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jiheng.filing.json.FilingDocument;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.sql.Packed;

/** A filing as it is kept: its canonical form, compressed. */
final class Compressed {

  private Compressed() {}

  static byte[] of(byte[] canonical) {
    return Packed.of(canonical);
  }

  static ObjectNode tree(byte[] compressed) {
    try {
      return (ObjectNode) FilingJson.mapper().readTree(Packed.plain(compressed));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static FilingDocument document(byte[] compressed, String hash) {
    var tree = tree(compressed);
    return new FilingDocument(tree, List.of(), FilingJson.filing(tree), hash, null);
  }
}
