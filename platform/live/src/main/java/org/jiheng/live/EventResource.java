package org.jiheng.live;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.APPROVER;
import static org.jiheng.http.Roles.AUDITOR;
import static org.jiheng.http.Roles.CLERK;
import static org.jiheng.http.Roles.REVIEWER;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.http.DepartmentScope;
import org.jiheng.http.ProblemException;

/**
 * Every change as it happens, as server-sent events. An event without a name is a change: a
 * CloudEvent 1.0 in JSON (structured mode) with the platform's extension attributes.
 *
 * <pre>
 * id: AQAB…
 * data: {"specversion":"1.0","id":"7f0c…","source":"/indicator-service",
 *        "type":"org.jiheng.indicator.IndicatorChanged.v1","subject":"431053/2024/forms/overall/…",
 *        "time":"2026-11-27T08:00:00Z","businessdate":"2026-11-27","department":"431053",
 *        "fiscalyear":2024,"actor":"clerk","actorrole":"bureau-admin","traceparent":"00-…",
 *        "datacontenttype":"application/json","data":{"department":"431053",…}}
 * </pre>
 *
 * <p>on one line. Beside changes there are {@code event: position} (data {@code {}}: no change,
 * only an id from which to resume), {@code event: reset} (data {@code {"reason":"…"}}: the id that
 * was asked for cannot be served, read the state again; the stream goes on from here) and comments
 * as a sign of life. The decisions are in docs/adr.
 */
@Path("/api/v1/events")
@Tag(name = "events")
class EventResource {

  private static final String SHAPE =
      "未命名的事件是一次变更，data 为一行 CloudEvents 1.0 JSON；position 事件只给出可续传的 id；"
          + "reset 事件表示所要求的位置无法提供，须重新读取状态，事件流从此处继续；注释行为心跳。";

  private static final String EXAMPLE =
      """
      id: AQABKgQ
      data: {"specversion":"1.0","id":"0197a3f0-5c7e-7c3e-9d4a-3f1b2c4d5e6f","type":"…","data":{}}

      """;

  private final LiveStreams streams;
  private final SecurityIdentity identity;
  private final DepartmentScope scope;

  EventResource(LiveStreams streams, SecurityIdentity identity, DepartmentScope scope) {
    this.streams = streams;
    this.identity = identity;
    this.scope = scope;
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @NonBlocking
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      operationId = "streamEvents",
      summary = "订阅变更事件流",
      description = "筛选参数可重复，也可用逗号分隔；令牌到期时事件流结束，请以新令牌和最后的 id 重新连接。")
  @APIResponse(
      responseCode = "200",
      description = SHAPE,
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = String.class),
              examples = @ExampleObject(name = "change", value = EXAMPLE)))
  @APIResponse(responseCode = "400", description = "筛选参数有误")
  @APIResponse(responseCode = "503", description = "连接数已达上限")
  public Uni<Void> stream(
      @Parameter(description = "部门代码") @QueryParam("department") List<String> departments,
      @Parameter(description = "事件类型") @QueryParam("type") List<String> types,
      @Parameter(description = "年度") @QueryParam("fiscalYear") List<String> fiscalYears,
      @Parameter(description = "收到的最后一个 id，从其后继续") @HeaderParam("Last-Event-ID") String header,
      @Parameter(description = "同 Last-Event-ID，供无法设置请求头的客户端使用；两者都有时以请求头为准")
          @QueryParam("lastEventId")
          String parameter,
      @Context HttpServerResponse response) {
    var filter = Filter.of(departments, types, fiscalYears, scope.covering());
    var gone = streams.open(response, filter, first(header, parameter), expiry());
    // Never answered by the framework: the stream writes by itself, and is told when it is cut.
    return Uni.createFrom().emitter(emitter -> emitter.onTermination(gone));
  }

  private static String first(String header, String parameter) {
    var id = header == null || header.isBlank() ? parameter : header;
    return id == null || id.isBlank() ? null : id.strip();
  }

  /** A stream must not outlive the token that it was opened with. */
  private Instant expiry() {
    if (identity.getPrincipal() instanceof JsonWebToken token) {
      return Instant.ofEpochSecond(token.getExpirationTime());
    }
    throw ProblemException.forbidden("没有可用的令牌。");
  }
}
