package org.jiheng.http.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Puts together an example of a body from the examples of its members, where none is given. */
final class BodyExamples {

  private static final String NAME = "example";
  private static final int DEEPEST = 8;

  private final SchemaRefs schemas;

  BodyExamples(SchemaRefs schemas) {
    this.schemas = schemas;
  }

  void complete(Content content) {
    content.getMediaTypes().values().forEach(this::complete);
  }

  private void complete(MediaType body) {
    var shown = body.getExample() != null || body.getExamples() != null;
    if (shown || body.getSchema() == null) {
      return;
    }
    var value = of(body.getSchema(), 0);
    if (value != null) {
      body.addExample(NAME, OASFactory.createExample().value(value));
    }
  }

  private Object of(Schema schema, int depth) {
    if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
      return schema.getExamples().get(0);
    }
    var target = schemas.target(schema);
    if (target != schema && target.getExamples() != null && !target.getExamples().isEmpty()) {
      return target.getExamples().get(0);
    }
    if (target.getEnumeration() != null) {
      return target.getEnumeration().get(0);
    }
    if (SchemaRefs.isArray(target)) {
      var item = depth > DEEPEST ? null : of(target.getItems(), depth + 1);
      return item == null ? List.of() : List.of(item);
    }
    if (target.getProperties() != null) {
      return members(target.getProperties(), depth);
    }
    if (target.getAdditionalPropertiesSchema() == null) {
      return simple(target);
    }
    var member = of(target.getAdditionalPropertiesSchema(), depth + 1);
    return member == null ? Map.of() : Map.of("产出指标", member);
  }

  private Object members(Map<String, Schema> properties, int depth) {
    if (depth > DEEPEST) {
      return null;
    }
    var example = new LinkedHashMap<String, Object>();
    properties.forEach(
        (name, schema) -> {
          var value = of(schema, depth + 1);
          if (value != null) {
            example.put(name, value);
          }
        });
    return example;
  }

  private static Object simple(Schema schema) {
    var types = schema.getType();
    if (types == null) {
      return null;
    }
    return switch (types.get(0)) {
      case INTEGER, NUMBER -> 1;
      case BOOLEAN -> true;
      case STRING -> "…";
      default -> null;
    };
  }
}
