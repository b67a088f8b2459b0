package org.jiheng.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jiheng.filing.json.FilingJson;

/** The real report as a filing, or a copy of it that belongs to another department. */
record Sample(ObjectNode tree) {

  static final String SEED = "431053";

  static Sample seed() {
    return read("deploy/samples/431053-2024.json");
  }

  private static Sample read(String path) {
    try {
      return new Sample((ObjectNode) FilingJson.mapper().readTree(SourceTree.at(path).toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each journey files for departments of its own, so that none depends on another. */
  static Sample of(String department) {
    return seed().belongingTo(department);
  }

  /** As {@link #of} from the smaller sample, in yuan. */
  static Sample small(String department) {
    return read("deploy/samples/430999-2024.json").belongingTo(department);
  }

  private Sample belongingTo(String department) {
    object("/department").put("code", department).put("name", "试验部门" + department);
    return this;
  }

  String code() {
    return tree.at("/department/code").asText();
  }

  String path() {
    return "/api/v1/filings/" + code() + "/2024";
  }

  Sample copy() {
    return new Sample(tree.deepCopy());
  }

  ObjectNode object(String pointer) {
    return (ObjectNode) tree.at(pointer);
  }

  ArrayNode array(String pointer) {
    return (ArrayNode) tree.at(pointer);
  }

  /** As text, because REST-assured sends bytes under a JSON content type as their name. */
  String text() {
    try {
      return FilingJson.mapper().writeValueAsString(tree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What two filings that say the same have in common. */
  static String canonical(JsonNode filing) {
    return new String(FilingJson.canonical(filing), UTF_8);
  }

  String canonical() {
    return canonical(tree);
  }
}
