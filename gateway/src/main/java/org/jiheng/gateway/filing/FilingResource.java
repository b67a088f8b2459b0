package org.jiheng.gateway.filing;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.CLERK;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jiheng.http.ETags;
import org.jiheng.http.Flags;
import org.jiheng.http.OnBehalf;
import org.jiheng.http.Problem;
import org.jiheng.http.RequestId;

/** Handing in a filing: the one operation that the gateway answers itself. */
@Path("/api/v1/filings/{department}/{fiscalYear}")
@Tag(name = "filings")
public class FilingResource {

  private final FilingIntake intake;
  private final RoutingContext request;

  FilingResource(FilingIntake intake, RoutingContext request) {
    this.intake = intake;
    this.request = request;
  }

  @PUT
  @RolesAllowed({ADMIN, CLERK})
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "putFiling",
      summary = "报送部门年度绩效自评",
      description =
          "先由三个服务一并校验，有一处不符合要求则整份退回；某部门某年度首次报送不需要 If-Match，替换已有申报则必须带上。"
              + "工作簿和 Word 文档先转换为申报内容；不符合要求的单元格逐个列在 errors 中，pointer 为工作表或表格与单元格，如 附件2!C7，value 为其中的内容。")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(ref = "Filing"),
            examples = @ExampleObject(name = "small", value = FilingExamples.SMALL)),
        @Content(
            mediaType = FilingContent.XLSX,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = FilingContent.DOCX,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(
      responseCode = "201",
      description = "已收下，为该部门该年度的首次申报。",
      content =
          @Content(
              schema = @Schema(implementation = FilingReceipt.class),
              examples = @ExampleObject(name = "first", value = FilingExamples.RECEIPT)))
  @APIResponse(
      responseCode = "200",
      description = "已收下，或内容没有变化；带 dryRun=true 时返回将发生的变化。",
      content = @Content(schema = @Schema(implementation = FilingAnswer.class)))
  @APIResponse(
      responseCode = "400",
      description = "请求正文不是 JSON，或不是可以打开的工作簿、文档。",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "412",
      description = "If-Match 已过时，或与单项修改不一致。",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "413",
      description = "请求内容超过允许的大小。",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "415",
      description = "内容类型不是 JSON、xlsx 或 docx。",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "422",
      description = "内容不符合要求，逐条见 errors。",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              examples = @ExampleObject(name = "faults", value = FilingExamples.FAULTS)))
  @APIResponse(
      responseCode = "428",
      description = "替换已有申报时没有带 If-Match。",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "503",
      description = "有服务暂时不可用，可以原样重复同一请求。",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  public Uni<Response> put(
      @PathParam("department") String department,
      @Parameter(schema = @Schema(type = SchemaType.INTEGER, format = "int32"))
          @PathParam("fiscalYear")
          String fiscalYear,
      @Parameter(description = "只校验并返回将发生的变化，不保存。", schema = @Schema(type = SchemaType.BOOLEAN))
          @RestQuery
          String dryRun,
      @Parameter(description = "以本次申报为准，覆盖此后的单项修改。", schema = @Schema(type = SchemaType.BOOLEAN))
          @RestQuery
          String overwrite,
      @Parameter(description = "工作簿或文档没有写明评分方案时采用的评分方案。") @RestQuery String ruleProfile,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @Parameter(hidden = true) @HeaderParam(OnBehalf.HEADER) String onBehalf,
      @Parameter(hidden = true) @HeaderParam(RequestId.HEADER) String requestId,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType) {
    FilingContent content = FilingContent.of(contentType);
    boolean tried = Flags.of("dryRun", dryRun);
    Submission submission =
        new Submission(
            department,
            fiscalYear,
            body(),
            null,
            authorization,
            onBehalf,
            requestId,
            ifMatch,
            Flags.of("overwrite", overwrite));
    return intake
        .asJson(submission, content, ruleProfile)
        .chain(
            filing ->
                tried
                    ? intake.preview(filing).map(preview -> Response.ok(preview).build())
                    : intake.take(filing).map(FilingResource::answer));
  }

  /**
   * As the router has read it: as a parameter {@code byte[]}, a body that came in several pieces
   * arrives as zeros.
   */
  private Buffer body() {
    Buffer body = request.body().buffer();
    return body == null ? Buffer.buffer() : body;
  }

  private static Response answer(FilingIntake.Outcome outcome) {
    FilingReceipt receipt = outcome.receipt();
    return Response.status(outcome.created() ? Response.Status.CREATED : Response.Status.OK)
        .header(HttpHeaders.ETAG, ETags.filing(receipt.revision(), receipt.filing()))
        .entity(receipt)
        .build();
  }
}
