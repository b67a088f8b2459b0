package org.jiheng.gateway.contract.asyncapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jiheng.contracts.Change;

/** JSON Schemas of the contract records, explained by the vocabulary of all interfaces. */
final class EventSchemas {

  private static final String VOCABULARY = "/org/jiheng/http/openapi/vocabulary.yaml";

  private final JsonNode words;
  private final SchemaGenerator generator;

  EventSchemas() {
    try (var yaml = Change.class.getResourceAsStream(VOCABULARY)) {
      words = new JsonMapper(new YAMLFactory()).readTree(yaml).path("members");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var config =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_7, OptionPreset.PLAIN_JSON)
            .with(Option.INLINE_ALL_SCHEMAS, Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
            .without(Option.SCHEMA_VERSION_INDICATOR);
    config
        .forFields()
        .withRequiredCheck(EventSchemas::isAlwaysThere)
        .withDescriptionResolver(this::says);
    generator = new SchemaGenerator(config.build());
  }

  ObjectNode of(Class<? extends Change> type) {
    return generator.generateSchema(type);
  }

  /** Blanks are left out, so that only a primitive is always there. */
  private static boolean isAlwaysThere(FieldScope field) {
    var owner = field.getDeclaringType().getErasedType();
    return field.getType().getErasedType().isPrimitive()
        || !owner.isAnnotationPresent(JsonInclude.class);
  }

  /** What follows a semicolon speaks of null, which events leave out. */
  private String says(FieldScope field) {
    if (field.isFakeContainerItemScope()) {
      return null;
    }
    var owner = field.getDeclaringType().getErasedType().getSimpleName();
    var name = field.getName();
    var word = words.has(owner + "." + name) ? words.get(owner + "." + name) : words.get(name);
    return word == null ? null : word.path("says").asText().split("；", -1)[0];
  }
}
