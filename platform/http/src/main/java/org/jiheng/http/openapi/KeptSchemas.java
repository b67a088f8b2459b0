package org.jiheng.http.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * A kept JSON Schema as schemas of the document, under names that begin with its own; in the
 * document of a service whose operations do not refer to it, it is left out.
 */
final class KeptSchemas {

  private static final String DEFINITIONS = "#/$defs/";
  private static final String SCHEMAS = "#/components/schemas/";

  private final KeptSchema kept;
  private final JsonNode root;
  private final JsonNode definitions;

  private KeptSchemas(KeptSchema kept) {
    this.kept = kept;
    this.root = kept.root();
    this.definitions = root.path("$defs");
  }

  static void addTo(Components components, List<Content> bodies) {
    for (var kept : ServiceLoader.load(KeptSchema.class)) {
      if (bodies.stream().anyMatch(body -> refers(body, kept))) {
        new KeptSchemas(kept).addTo(components);
      }
    }
  }

  private void addTo(Components components) {
    var schemas = new TreeMap<String, Schema>(components.getSchemas());
    schemas.put(kept.name(), of(root).description(kept.description()));
    definitions.properties().stream()
        .filter(definition -> definition.getValue().has("properties"))
        .forEach(each -> schemas.put(name(each.getKey()), of(each.getValue())));
    components.setSchemas(schemas);
  }

  private static boolean refers(Content content, KeptSchema kept) {
    return content.getMediaTypes().values().stream()
        .anyMatch(
            body ->
                body.getSchema() != null
                    && (SCHEMAS + kept.name()).equals(body.getSchema().getRef()));
  }

  private Schema of(JsonNode json) {
    if (json.has("$ref")) {
      return defined(json.get("$ref").textValue().substring(DEFINITIONS.length()));
    }
    var schema = OASFactory.createSchema();
    types(json.path("type"), schema);
    json.path("enum").forEach(value -> schema.addEnumeration(value.textValue()));
    if (json.has("enum")) {
      schema.addType(SchemaType.STRING);
    }
    if (schema.getEnumeration() != null && schema.getEnumeration().contains(null)) {
      schema.addType(SchemaType.NULL);
    }
    json.path("required").forEach(member -> schema.addRequired(member.textValue()));
    json.path("properties")
        .properties()
        .forEach(member -> schema.addProperty(member.getKey(), of(member.getValue())));
    if (json.has("items")) {
      schema.setItems(of(json.get("items")));
    }
    if (json.has("additionalProperties")) {
      schema.setAdditionalPropertiesSchema(
          OASFactory.createSchema().booleanSchema(json.get("additionalProperties").booleanValue()));
    }
    limits(json, schema);
    return schema;
  }

  /** A reference to what has members; figures and texts are said where they stand. */
  private Schema defined(String definition) {
    var meant = definitions.path(definition);
    if (meant.has("properties")) {
      return OASFactory.createSchema().ref(SCHEMAS + name(definition));
    }
    var schema = of(meant);
    return meant.has("description")
        ? schema.description(kept.figures()).addExample(kept.figure())
        : schema;
  }

  private static void types(JsonNode type, Schema schema) {
    if (type.isTextual()) {
      schema.addType(type(type));
    }
    type.forEach(each -> schema.addType(type(each)));
  }

  private static SchemaType type(JsonNode name) {
    return SchemaType.valueOf(name.textValue().toUpperCase(Locale.ROOT));
  }

  private static void limits(JsonNode json, Schema schema) {
    if (json.has("minimum")) {
      schema.setMinimum(json.get("minimum").decimalValue());
    }
    if (json.has("maximum")) {
      schema.setMaximum(json.get("maximum").decimalValue());
    }
    if (json.has("minLength")) {
      schema.setMinLength(json.get("minLength").intValue());
    }
    if (json.has("maxLength")) {
      schema.setMaxLength(json.get("maxLength").intValue());
    }
    if (json.has("pattern")) {
      schema.setPattern(json.get("pattern").textValue());
    }
  }

  private String name(String definition) {
    return kept.name()
        + definition.substring(0, 1).toUpperCase(Locale.ROOT)
        + definition.substring(1);
  }
}
