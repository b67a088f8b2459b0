package org.jiheng.report.task;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.REVIEWER;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.idempotency.Idempotent;

/** Reminding of what is outstanding. */
@Path("/api/v1/reminders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks")
@Blocking
class ReminderResource {

  private static final String EXAMPLE =
      """
      { "fiscalYear": 2026, "overdue": true, "note": "请于本周内报送" }
      """;

  private final Reminding reminding;

  ReminderResource(Reminding reminding) {
    this.reminding = reminding;
  }

  @POST
  @RolesAllowed({ADMIN, REVIEWER})
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "sendReminders",
      summary = "催报：提醒还没有报送绩效自评的部门",
      description = "每个部门一个 ReminderSent 事件，由订阅者转成邮件或短信；已经报送的部门不提醒。")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = ReminderBody.class),
              examples = @ExampleObject(name = "overdue", value = EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      description = "已提醒的部门",
      content = @Content(schema = @Schema(implementation = ReminderView.class)))
  @APIResponse(responseCode = "422", description = "内容不符合要求，逐条见 errors")
  public Response remind(@NotNull(message = "请求正文不能为空。") ReminderBody body) {
    return Response.ok(reminding.remind(body)).build();
  }
}
