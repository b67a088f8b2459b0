package org.jiheng.gateway.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A document for client programmers in both of its forms, ready to be sent.
 *
 * @param etag of both forms: they say the same
 */
record Published(byte[] json, byte[] yaml, String etag) {

  private static final JsonMapper JSON = exact(JsonMapper.builder());
  private static final JsonMapper YAML =
      exact(
          JsonMapper.builder(
              YAMLFactory.builder()
                  .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                  .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                  .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                  .build()));

  /** Figures keep the digits with which they are written. */
  private static JsonMapper exact(JsonMapper.Builder builder) {
    return builder
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .build();
  }

  static Published of(JsonNode document) {
    try {
      var json = JSON.writeValueAsBytes(document);
      var yaml = YAML.writeValueAsString(document).getBytes(StandardCharsets.UTF_8);
      return new Published(json, yaml, '"' + UUID.nameUUIDFromBytes(json).toString() + '"');
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The snapshot of a part, packaged by the build. */
  static JsonNode snapshot(String part, String file) {
    var path = "/contract/" + part + "/" + file;
    try (var yaml = Published.class.getResourceAsStream(path)) {
      if (yaml == null) {
        throw new IllegalStateException("no snapshot " + path + " was packaged");
      }
      return YAML.readTree(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
