package org.jiheng.http.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jiheng.filing.Filing;

/**
 * The filing's one JSON Schema as schemas of the document, under names that begin with {@code
 * Filing}. A service whose operations show a filing refers to {@code Filing}; in the others' they
 * are left out.
 */
final class FilingSchema {

  private static final String NAME = "Filing";
  private static final String DEFINITIONS = "#/$defs/";
  private static final String SCHEMAS = "#/components/schemas/";

  private static final String REFERENCE = SCHEMAS + NAME;
  private static final BigDecimal EXAMPLE = new BigDecimal("94.5");
  private static final String AMOUNT = "金额，单位见 amountUnit：元最多两位小数，万元最多六位小数；空白为 null，不是 0";

  private final JsonNode root;
  private final JsonNode definitions;

  private FilingSchema(JsonNode root) {
    this.root = root;
    this.definitions = root.path("$defs");
  }

  static void addTo(Components components, Stream<Content> bodies) {
    if (bodies.anyMatch(FilingSchema::isFiling)) {
      var filing = new FilingSchema(read());
      var schemas = new TreeMap<String, Schema>(components.getSchemas());
      schemas.put(NAME, filing.of(filing.root).description("部门年度绩效自评申报"));
      filing.definitions.properties().stream()
          .filter(definition -> definition.getValue().has("properties"))
          .forEach(each -> schemas.put(name(each.getKey()), filing.of(each.getValue())));
      components.setSchemas(schemas);
    }
  }

  private static boolean isFiling(Content content) {
    return content.getMediaTypes().values().stream()
        .anyMatch(body -> body.getSchema() != null && REFERENCE.equals(body.getSchema().getRef()));
  }

  private static JsonNode read() {
    try (var json = Filing.class.getResourceAsStream("filing.schema.json")) {
      return new ObjectMapper().readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    return meant.has("description") ? schema.description(AMOUNT).addExample(EXAMPLE) : schema;
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

  private static String name(String definition) {
    return NAME + definition.substring(0, 1).toUpperCase(Locale.ROOT) + definition.substring(1);
  }
}
