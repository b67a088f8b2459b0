package org.jiheng.http.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jiheng.http.Problem;
import org.jiheng.http.ProblemKind;

/** Errors as every operation answers them: one schema, and one shared answer for each kind. */
final class ProblemAnswers {

  static final String SCHEMA = "Problem";
  private static final String FAULT = "Fault";
  private static final String SCHEMAS = "#/components/schemas/";

  private ProblemAnswers() {}

  static void addSchemas(Components components) {
    components.addSchema(
        SCHEMA,
        object("出错时的答复（RFC 9457）。程序依据 type 判断种类，其说明页就在该地址。")
            .addProperty("type", text())
            .addProperty("title", text())
            .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
            .addProperty("detail", text())
            .addProperty("instance", text())
            .addProperty("errors", faults())
            .addProperty("conflicts", faults())
            .addRequired("type")
            .addRequired("title")
            .addRequired("status"));
    components.addSchema(
        FAULT,
        object("一处问题：正文中的位置 pointer，或参数 parameter。")
            .addProperty("pointer", text())
            .addProperty("parameter", text())
            .addProperty("value", OASFactory.createSchema().description("所收到的值"))
            .addProperty("before", OASFactory.createSchema().description("现有的值"))
            .addProperty("after", OASFactory.createSchema().description("所提交的值"))
            .addProperty("reason", text().description("理由").addExample("类型不对，应为数值或空值。")));
  }

  /** Adds the answer where the operation does not say one, and completes the one that it says. */
  static void add(Components components, Operation operation, ProblemKind kind) {
    var status = Integer.toString(kind.status());
    var said = operation.getResponses().getAPIResponse(status);
    if (said == null || isGenerated(said)) {
      share(components, kind);
      operation
          .getResponses()
          .addAPIResponse(status, OASFactory.createAPIResponse().ref(kind.slug()));
    } else if (said.getRef() == null) {
      complete(said, kind);
    }
  }

  /** The framework writes in English what it finds at security annotations. */
  private static boolean isGenerated(APIResponse said) {
    return said.getDescription() != null && said.getDescription().startsWith("Not A");
  }

  static void complete(APIResponse said, ProblemKind kind) {
    var content = said.getContent();
    if (content == null || content.getMediaType(Problem.MEDIA_TYPE) == null) {
      said.setContent(content(kind));
    } else if (content.getMediaType(Problem.MEDIA_TYPE).getSchema() == null) {
      content.getMediaType(Problem.MEDIA_TYPE).setSchema(reference(SCHEMA));
    }
    if (said.getContent().getMediaType(Problem.MEDIA_TYPE).getExamples() == null) {
      said.setContent(content(kind));
    }
  }

  private static void share(Components components, ProblemKind kind) {
    var shared = components.getResponses();
    if (shared != null && shared.containsKey(kind.slug())) {
      return;
    }
    var answer = OASFactory.createAPIResponse().description(kind.title()).content(content(kind));
    if (kind == ProblemKind.UNAVAILABLE || kind == ProblemKind.TOO_MANY_REQUESTS) {
      answer.addHeader("Retry-After", retryAfter());
    }
    components.addResponse(kind.slug(), answer);
  }

  static Header retryAfter() {
    return OASFactory.createHeader()
        .description("几秒后可以重试")
        .schema(OASFactory.createSchema().addType(SchemaType.INTEGER).addExample(1));
  }

  private static Content content(ProblemKind kind) {
    return OASFactory.createContent()
        .addMediaType(
            Problem.MEDIA_TYPE,
            OASFactory.createMediaType()
                .schema(reference(SCHEMA))
                .addExample(kind.slug(), OASFactory.createExample().value(example(kind))));
  }

  private static Map<String, Object> example(ProblemKind kind) {
    var example = new LinkedHashMap<String, Object>();
    example.put("type", kind.type());
    example.put("title", kind.title());
    example.put("status", kind.status());
    example.put("detail", kind.title() + "。");
    example.put("instance", "/api/v1/evaluations/431053/2024");
    return example;
  }

  private static Schema faults() {
    return OASFactory.createSchema().addType(SchemaType.ARRAY).items(reference(FAULT));
  }

  private static Schema object(String description) {
    return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(SchemaType.STRING);
  }

  private static Schema reference(String name) {
    return OASFactory.createSchema().ref(SCHEMAS + name);
  }
}
