package org.jiheng.report.advice;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.APPROVER;
import static org.jiheng.http.Roles.AUDITOR;
import static org.jiheng.http.Roles.CLERK;
import static org.jiheng.http.Roles.REVIEWER;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.http.Attachment;
import org.jiheng.http.Cursor;
import org.jiheng.http.Page;
import org.jiheng.province.advice.AdviceFile;
import org.jiheng.province.advice.AdviceView;

/** What the results of a year mean for the next budget. */
@Path("/api/v1/budget-advice/{fiscalYear}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "budget-advice")
@Blocking
class AdviceResource {

  private static final int DEPARTMENTS = 50;

  private static final String EXAMPLE =
      """
      { "advice": "CUT", "amount": 180000.00, "reason": "连续两年执行率低于 80%" }
      """;

  private final Advising advising;

  AdviceResource(Advising advising) {
    this.advising = advising;
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Operation(
      operationId = "listBudgetAdvice",
      summary = "列出上一年度评价结果在预算中的应用建议和决定，每页是若干部门的全部自评表",
      description = "fiscalYear 是预算年度，即评价结果的下一年度。所用得分是复核得分，没有复核时是规则得分，不是自评得分。")
  public Page<AdviceView> list(
      @PathParam("fiscalYear") int fiscalYear,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    var most = Math.max(1, Math.min(limit, DEPARTMENTS));
    var found = advising.after(fiscalYear, start(cursor), most + 1);
    var shown = found.stream().limit(most).toList();
    var items = shown.stream().flatMap(List::stream).toList();
    return new Page<>(
        items,
        found.size() > most
            ? Cursor.encode(List.of(items.get(items.size() - 1).department()))
            : null);
  }

  @GET
  @Path("/advice.csv")
  @Produces("text/csv")
  @RolesAllowed({ADMIN, REVIEWER, AUDITOR})
  @Operation(operationId = "getBudgetAdviceFile", summary = "下载全部部门的应用建议和决定（CSV）")
  @APIResponse(
      responseCode = "200",
      description = "UTF-8 编码的 CSV 文件",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
  public Response file(@PathParam("fiscalYear") int fiscalYear) {
    return Response.ok((StreamingOutput) out -> send(fiscalYear, out))
        .header(
            "Content-Disposition",
            Attachment.named("budget-advice-" + fiscalYear + ".csv", fiscalYear + " 年度预算应用建议.csv"))
        .build();
  }

  @GET
  @Path("/{department}")
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Operation(operationId = "getBudgetAdvice", summary = "查询一个部门各自评表的应用建议和决定")
  @APIResponse(responseCode = "404", description = "上一年度没有评价结果")
  public Page<AdviceView> one(
      @PathParam("fiscalYear") int fiscalYear, @PathParam("department") String department) {
    return new Page<>(advising.of(new DepartmentYear(department, fiscalYear)), null);
  }

  @PUT
  @Path("/{department}/decisions/{form}")
  @RolesAllowed(ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "putBudgetDecision",
      summary = "决定一张自评表的结果如何应用于预算",
      description = "须写明金额和理由；再次决定时，以最近一次为准，以前的决定保留。")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = DecisionBody.class),
              examples = @ExampleObject(name = "cut", value = EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      description = "建议和决定",
      content = @Content(schema = @Schema(implementation = AdviceView.class)))
  @APIResponse(responseCode = "404", description = "上一年度没有评价结果，或没有这张自评表")
  @APIResponse(responseCode = "422", description = "内容不符合要求，逐条见 errors")
  public AdviceView decide(
      @PathParam("fiscalYear") int fiscalYear,
      @PathParam("department") String department,
      @PathParam("form") String form,
      @NotNull(message = "请求正文不能为空。") DecisionBody body) {
    return advising.decide(new DepartmentYear(department, fiscalYear), form, body);
  }

  private void send(int fiscalYear, OutputStream out) throws IOException {
    out.write(AdviceFile.HEAD.getBytes(StandardCharsets.UTF_8));
    var last = "";
    for (var more = true; more; ) {
      var found = advising.after(fiscalYear, last, DEPARTMENTS);
      for (var department : found) {
        out.write(AdviceFile.of(department).getBytes(StandardCharsets.UTF_8));
        last = department.isEmpty() ? last : department.get(0).department();
      }
      more = found.size() == DEPARTMENTS;
    }
  }

  private static String start(String cursor) {
    var keys = Cursor.decode(cursor, 1);
    return keys.isEmpty() ? "" : keys.get(0);
  }
}
