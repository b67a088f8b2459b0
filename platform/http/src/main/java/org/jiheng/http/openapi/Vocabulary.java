package org.jiheng.http.openapi;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the names in the interfaces mean, once for all services.
 *
 * @param tags descriptions of the groups of operations
 * @param optional schemas of answers that may leave members out, and single members that may be
 */
record Vocabulary(
    Map<String, String> tags,
    Map<String, Word> parameters,
    Set<String> optional,
    Map<String, Word> members) {

  private static final String FILE = "vocabulary.yaml";

  /**
   * One name.
   *
   * @param says what a person reads
   * @param example a value as it may stand in JSON; null where the schema gives one
   * @param blank whether an answer may say null
   */
  record Word(String says, Object example, boolean blank) {}

  static Vocabulary read() {
    var mapper =
        JsonMapper.builder(new YAMLFactory())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    try (var yaml = Vocabulary.class.getResourceAsStream(FILE)) {
      return mapper.readValue(yaml, Vocabulary.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<Word> member(String schema, String name) {
    var particular = members.get(schema + "." + name);
    return Optional.ofNullable(particular == null ? members.get(name) : particular);
  }

  Optional<Word> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }
}
