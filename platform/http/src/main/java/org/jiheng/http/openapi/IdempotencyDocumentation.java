package org.jiheng.http.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jiheng.http.IdempotencyKey;

/** Describes the key at every POST, as every POST takes it. */
final class IdempotencyDocumentation {

  private static final String HEADER =
      "由客户端为一次请求取的名字（最多 "
          + IdempotencyKey.MAX_LENGTH
          + " 个可打印的 ASCII 字符，建议用 UUID）。没有收到答复时用同一个键重发同一请求，只会执行一次："
          + "以后每次都得到第一次的答复，并带响应头 "
          + IdempotencyKey.REPLAYED
          + ": true。被拒绝的请求（4xx、5xx）不留记录，可以用同一个键再次提交。答复默认保留 7 天。";

  private static final String RUNNING = "带有同一 Idempotency-Key 的请求正在处理";
  private static final String OTHER_CONTENT = "Idempotency-Key 已用于内容不同的请求";

  private IdempotencyDocumentation() {}

  static void describe(Operation post) {
    post.addParameter(
        OASFactory.createParameter()
            .name(IdempotencyKey.HEADER)
            .in(Parameter.In.HEADER)
            .description(HEADER)
            .schema(
                OASFactory.createSchema()
                    .addType(Schema.SchemaType.STRING)
                    .addExample("8e03978e-40d5-43e8-bc93-6894a57f9324")
                    .minLength(1)
                    .maxLength(IdempotencyKey.MAX_LENGTH)));
    answer(post, "409", RUNNING);
    answer(post, "422", OTHER_CONTENT);
  }

  private static void answer(Operation post, String status, String description) {
    var responses = post.getResponses();
    var former = responses.getAPIResponse(status);
    if (former == null) {
      responses.addAPIResponse(status, OASFactory.createAPIResponse().description(description));
    } else {
      former.setDescription(former.getDescription() + "；或 " + description);
    }
  }
}
