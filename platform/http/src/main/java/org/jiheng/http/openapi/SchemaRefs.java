package org.jiheng.http.openapi;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Follows schemas by their references. */
final class SchemaRefs {

  private static final String PREFIX = "#/components/schemas/";

  private final Map<String, Schema> schemas;

  SchemaRefs(Components components) {
    this.schemas = components.getSchemas();
  }

  static boolean isArray(Schema schema) {
    return schema.getType() != null && schema.getType().contains(SchemaType.ARRAY);
  }

  static boolean isText(Schema schema) {
    return schema.getType() != null && schema.getType().contains(SchemaType.STRING);
  }

  /** One value, and not an object or a list. */
  static boolean isPlain(Schema schema) {
    return schema.getProperties() == null
        && schema.getItems() == null
        && schema.getAdditionalPropertiesSchema() == null;
  }

  static boolean isNullable(Schema schema) {
    return schema.getAnyOf() != null
        || schema.getType() != null && schema.getType().contains(SchemaType.NULL);
  }

  /** The schema that is meant, past a reference and past the choice of null. */
  Schema target(Schema schema) {
    if (schema.getRef() != null) {
      return target(schemas.get(name(schema.getRef())));
    }
    var choices = schema.getAnyOf() == null ? schema.getOneOf() : schema.getAnyOf();
    return choices == null ? schema : target(choices.get(0));
  }

  /** Names of the schemas that no request uses. */
  Set<String> answered(Stream<Operation> operations) {
    var asked = new HashSet<String>();
    operations
        .filter(operation -> operation.getRequestBody() != null)
        .map(operation -> operation.getRequestBody().getContent())
        .forEach(content -> collect(content, asked));
    var answered = new HashSet<String>(schemas.keySet());
    answered.removeAll(asked);
    return answered;
  }

  private void collect(Content content, Set<String> found) {
    content.getMediaTypes().values().stream()
        .map(MediaType::getSchema)
        .forEach(schema -> collect(schema, found));
  }

  private void collect(Schema schema, Set<String> found) {
    if (schema == null) {
      return;
    }
    if (schema.getRef() != null && found.add(name(schema.getRef()))) {
      collect(schemas.get(name(schema.getRef())), found);
    }
    parts(schema).forEach(part -> collect(part, found));
  }

  private static Stream<Schema> parts(Schema schema) {
    return Stream.of(
            Stream.ofNullable(schema.getItems()),
            Stream.ofNullable(schema.getAdditionalPropertiesSchema()),
            Stream.ofNullable(schema.getProperties()).flatMap(all -> all.values().stream()),
            Stream.ofNullable(schema.getAnyOf()).flatMap(List::stream),
            Stream.ofNullable(schema.getOneOf()).flatMap(List::stream))
        .flatMap(part -> part);
  }

  private static String name(String ref) {
    return ref.startsWith(PREFIX) ? ref.substring(PREFIX.length()) : ref;
  }
}
