package org.jiheng.province.opendata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.province.table.ProvinceYear;

/**
 * What the package says of itself: data, into which the year is filled in. The columns of a table
 * are the fields of its schema.
 */
final class Descriptor {

  private static final String TEMPLATE = load();

  private final ObjectNode descriptor;

  Descriptor(ProvinceYear year) {
    try {
      descriptor =
          (ObjectNode)
              FilingJson.mapper()
                  .readTree(
                      TEMPLATE
                          .replace("{year}", Integer.toString(year.fiscalYear()))
                          .replace("{created}", year.asOf().toString())
                          .replace("{provenance}", year.provenance()));
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** The names of a table's columns. */
  List<String> columns(String resource) {
    return StreamSupport.stream(resource(resource).at("/schema/fields").spliterator(), false)
        .map(field -> field.path("name").asText())
        .toList();
  }

  /** Where a table is. */
  String path(String resource) {
    return resource(resource).path("path").asText();
  }

  void written(String resource, long bytes, String sha256) {
    ((ObjectNode) resource(resource)).put("bytes", bytes).put("hash", "sha256:" + sha256);
  }

  byte[] bytes() {
    return descriptor.toPrettyString().getBytes(StandardCharsets.UTF_8);
  }

  private JsonNode resource(String name) {
    for (JsonNode resource : descriptor.path("resources")) {
      if (resource.path("name").asText().equals(name)) {
        return resource;
      }
    }
    throw new IllegalArgumentException("no table " + name);
  }

  private static String load() {
    try (var source = Descriptor.class.getResourceAsStream("datapackage.json")) {
      return new String(source.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
