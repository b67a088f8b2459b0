package org.jiheng.budget;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jiheng.filing.json.FilingJson;

/** A small filing of an invented department; every test files under a code of its own. */
public final class FiledJson {

  public static final int YEAR = 2024;

  private FiledJson() {}

  public static ObjectNode of(String department) {
    try (var source = FiledJson.class.getResourceAsStream("/filings/small.json")) {
      var text = new String(source.readAllBytes(), StandardCharsets.UTF_8);
      return (ObjectNode) FilingJson.mapper().readTree(text.replace("DEPARTMENT", department));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static ObjectNode line(ObjectNode filing, int index) {
    return (ObjectNode) filing.at("/statement/" + index);
  }
}
