package org.jiheng.http.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.jiheng.http.PageLimits;
import org.jiheng.http.ProblemKind;

/**
 * Describes at every operation what the platform does everywhere: its errors, entity tags and keys,
 * and what members mean. So a resource annotates only what is particular to it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Conventions implements OASFilter {

  private static final Set<String> TAGGED = Set.of("200", "201");

  private final Vocabulary vocabulary = Vocabulary.read();

  @Override
  public void filterOpenAPI(OpenAPI document) {
    var components = document.getComponents();
    ProblemAnswers.addSchemas(components);
    document.setSecurity(
        List.of(OASFactory.createSecurityRequirement().addScheme("bearer", List.of())));
    var operations = operations(document).toList();
    KeptSchemas.addTo(components, operations.stream().flatMap(Described::bodies).toList());
    operations.forEach(operation -> describe(operation, components));
    var schemas = new SchemaRefs(components);
    var answered = schemas.answered(operations.stream().map(Described::operation));
    new Members(vocabulary, components, answered).describe();
    var examples = new BodyExamples(schemas);
    operations.forEach(operation -> exemplify(operation, examples));
    describeTags(document);
  }

  private static Stream<Described> operations(OpenAPI document) {
    return document.getPaths().getPathItems().values().stream()
        .flatMap(
            path ->
                path.getOperations().entrySet().stream()
                    .map(entry -> new Described(entry.getKey(), entry.getValue())));
  }

  private void describe(Described described, Components components) {
    if (described.method() == HttpMethod.POST) {
      IdempotencyDocumentation.describe(described.operation());
    }
    var answers = described.operation().getResponses();
    if (described.tells("304") && !described.has("If-None-Match")) {
      described.operation().addParameter(ifNoneMatch());
    }
    described.parameters().forEach(this::explain);
    described
        .problems()
        .forEach(kind -> ProblemAnswers.add(components, described.operation(), kind));
    answers.getAPIResponses().forEach(Conventions::completeProblem);
    if (described.method() == HttpMethod.GET && described.has("If-None-Match")) {
      if (isBare(answers.getAPIResponse("304"))) {
        answers.removeAPIResponse("304");
      }
      answers.addAPIResponse("304", OASFactory.createAPIResponse().description("内容未变，没有正文"));
    }
    if (described.has("If-None-Match") || described.has("If-Match")) {
      answers.getAPIResponses().forEach(Conventions::tag);
    }
    var accepted = answers.getAPIResponse("202");
    if (accepted != null && described.method() == HttpMethod.GET) {
      accepted.addHeader("Retry-After", ProblemAnswers.retryAfter());
    }
    answers.getAPIResponses().values().stream()
        .filter(answer -> "OK".equals(answer.getDescription()))
        .forEach(answer -> answer.setDescription(described.operation().getSummary()));
  }

  /** Only there to say that it is: it then stands behind the others. */
  private static boolean isBare(APIResponse answer) {
    return answer != null && (answer.getDescription() == null || answer.getDescription().isBlank());
  }

  /** What {@link org.jiheng.http.NotModified} reads of every such request. */
  private static Parameter ifNoneMatch() {
    return OASFactory.createParameter()
        .name("If-None-Match")
        .in(Parameter.In.HEADER)
        .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
  }

  /** Also an error that only annotations know gets the one schema of errors. */
  private static void completeProblem(String status, APIResponse answer) {
    if (status.matches("[45]..") && answer.getRef() == null) {
      ProblemAnswers.complete(answer, ProblemKind.ofStatus(Integer.parseInt(status)));
    }
  }

  private static void tag(String status, APIResponse answer) {
    if (TAGGED.contains(status)) {
      answer.addHeader(
          "ETag",
          OASFactory.createHeader()
              .description("内容的版本；修改时放在 If-Match 中，再次读取时放在 If-None-Match 中")
              .schema(
                  OASFactory.createSchema().addType(Schema.SchemaType.STRING).addExample("\"7\"")));
    }
  }

  private void explain(Parameter parameter) {
    if (parameter.getName().equals("limit")) {
      parameter.getSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(PageLimits.MAX));
    }
    vocabulary
        .parameter(parameter.getName())
        .ifPresent(
            word -> {
              if (parameter.getDescription() == null) {
                parameter.setDescription(word.says());
              }
              if (word.example() != null && parameter.getExample() == null) {
                parameter.setExample(example(parameter.getSchema(), word.example()));
              }
            });
  }

  private static Object example(Schema schema, Object example) {
    if (SchemaRefs.isArray(schema)) {
      return List.of(example(schema.getItems(), example));
    }
    return SchemaRefs.isText(schema) ? example.toString() : example;
  }

  private static void exemplify(Described described, BodyExamples examples) {
    described.bodies().forEach(examples::complete);
  }

  private void describeTags(OpenAPI document) {
    if (document.getTags() != null) {
      for (Tag tag : document.getTags()) {
        tag.setDescription(vocabulary.tags().getOrDefault(tag.getName(), tag.getDescription()));
      }
    }
  }
}
