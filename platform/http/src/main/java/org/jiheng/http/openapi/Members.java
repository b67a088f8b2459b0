package org.jiheng.http.openapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Says of every member of a schema what it means, whether it may be null, and in answers that it is
 * there: a view writes all its members.
 */
final class Members {

  private final Vocabulary vocabulary;
  private final Map<String, Schema> schemas;
  private final Set<String> answered;
  private final SchemaRefs refs;

  /**
   * @param answered names of the schemas that only answers use
   */
  Members(Vocabulary vocabulary, Components components, Set<String> answered) {
    this.vocabulary = vocabulary;
    this.schemas = components.getSchemas();
    this.refs = new SchemaRefs(components);
    this.answered = answered;
  }

  void describe() {
    schemas.forEach(this::describe);
    schemas.forEach(this::require);
  }

  private void require(String name, Schema schema) {
    var whole = answered.contains(name) && !vocabulary.optional().contains(name);
    // a schema that forbids other members is a written one, which says by itself what it requires
    if (whole && schema.getProperties() != null && !isWritten(schema)) {
      var members = new ArrayList<>(schema.getProperties().keySet());
      members.removeIf(member -> vocabulary.optional().contains(name + "." + member));
      schema.setRequired(members);
    }
  }

  private static boolean isWritten(Schema schema) {
    var others = schema.getAdditionalPropertiesSchema();
    return others != null && Boolean.FALSE.equals(others.getBooleanSchema());
  }

  private void describe(String name, Schema schema) {
    var properties = schema.getProperties();
    if (properties == null) {
      return;
    }
    var required = new HashSet<String>(required(schema));
    for (String member : List.copyOf(properties.keySet())) {
      var described = properties.get(member);
      described.setMultipleOf(null); // in a client's binary fractions 0.07 is none of 0.01
      var word = vocabulary.member(name, member);
      word.ifPresent(each -> explain(described, each));
      var blank = word.map(Vocabulary.Word::blank).orElse(false);
      describe(inner(name, member), described);
      if (blank && !required.contains(member) && !SchemaRefs.isNullable(described)) {
        schema.addProperty(member, nullable(described));
      }
    }
  }

  /** What a schema without a name of its own is called in the vocabulary. */
  private static String inner(String schema, String member) {
    return schema + member.substring(0, 1).toUpperCase(Locale.ROOT) + member.substring(1);
  }

  private static List<String> required(Schema schema) {
    return schema.getRequired() == null ? List.of() : schema.getRequired();
  }

  private void explain(Schema member, Vocabulary.Word word) {
    if (member.getDescription() == null) {
      member.setDescription(word.says());
    }
    var holder = SchemaRefs.isArray(member) ? member.getItems() : member;
    var target = refs.target(holder);
    if (word.example() != null && holder.getExamples() == null && SchemaRefs.isPlain(target)) {
      holder.addExample(SchemaRefs.isText(target) ? word.example().toString() : word.example());
    }
  }

  /** As OpenAPI 3.1 says it: null among the types, or beside the schema that is referred to. */
  private static Schema nullable(Schema member) {
    if (member.getRef() == null) {
      member.addType(SchemaType.NULL);
      if (member.getEnumeration() != null) {
        member.addEnumeration(null);
      }
      return member;
    }
    return OASFactory.createSchema()
        .description(member.getDescription())
        .examples(member.getExamples())
        .addAnyOf(OASFactory.createSchema().ref(member.getRef()))
        .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
  }
}
