package org.jiheng.report.evidence;

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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.cycle.evidence.Evidence;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.http.Attachment;
import org.jiheng.http.Cursor;
import org.jiheng.http.Page;
import org.jiheng.http.PageLimits;
import org.jiheng.http.UploadedFile;
import org.jiheng.idempotency.Idempotent;

/** Files that prove what a filing says, served by their numbers only. */
@Path(EvidenceResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evidence")
@Blocking
class EvidenceResource {

  static final String PATH = "/api/v1/evidence";

  private final Proving proving;

  EvidenceResource(Proving proving) {
    this.proving = proving;
  }

  @POST
  @RolesAllowed({ADMIN, CLERK})
  @Idempotent
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "addEvidence",
      summary = "上传一份佐证材料",
      description =
          "正文就是文件内容，或者是有一个文件的表单（multipart/form-data）；可以是 PDF、JPG、PNG、OFD、XLSX、DOCX 或 ZIP，以内容为准，与名称无关。相同内容只保存一次；报送之后不能再上传。")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "201",
      description = "已保存的佐证材料",
      content = @Content(schema = @Schema(implementation = EvidenceView.class)))
  @APIResponse(responseCode = "400", description = "没有写明名称")
  @APIResponse(responseCode = "409", description = "已报送或不在开放时间内")
  @APIResponse(responseCode = "413", description = "文件过大")
  @APIResponse(responseCode = "415", description = "不是可以作为佐证的文件")
  public Response add(
      @NotNull(message = "须写明部门。") @QueryParam("department") String department,
      @NotNull(message = "须写明年度。") @QueryParam("fiscalYear") Integer fiscalYear,
      @Parameter(description = "文件名称，下载时以此命名", example = "验收报告.pdf") @QueryParam("name")
          String name,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
      byte[] content) {
    var year = new DepartmentYear(department, fiscalYear);
    var file = UploadedFile.of(contentType, name, content == null ? new byte[0] : content);
    var taken = proving.take(year, file.name(), file.content());
    return Response.created(URI.create(PATH + "/" + taken.id()))
        .entity(EvidenceView.of(taken))
        .build();
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Operation(operationId = "listEvidence", summary = "列出一个部门一个年度的佐证材料及其绑定的位置")
  public Page<EvidenceView> list(
      @NotNull(message = "须写明部门。") @QueryParam("department") String department,
      @NotNull(message = "须写明年度。") @QueryParam("fiscalYear") Integer fiscalYear,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue(PageLimits.DEFAULT) int limit) {
    var year = new DepartmentYear(department, fiscalYear);
    var found = proving.of(year, Cursor.number(cursor, 0L), PageLimits.check(limit) + 1);
    return Page.of(found, limit, each -> List.of(Long.toString(each.id()))).map(EvidenceView::of);
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Path("/{id}")
  @Operation(operationId = "getEvidence", summary = "查询一份佐证材料")
  public EvidenceView one(@PathParam("id") long id) {
    return EvidenceView.of(proving.one(id));
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Path("/{id}/content")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(operationId = "getEvidenceContent", summary = "下载一份佐证材料")
  @APIResponse(
      responseCode = "200",
      description = "文件，总是作为附件下载",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response content(@PathParam("id") long id) {
    var evidence = proving.one(id);
    return Response.ok((StreamingOutput) out -> send(evidence, out))
        .header(HttpHeaders.CONTENT_LENGTH, evidence.size())
        .header(HttpHeaders.ETAG, '"' + evidence.sha256() + '"')
        .header(
            "Content-Disposition",
            Attachment.named("evidence-" + id + "." + evidence.kind().ending(), evidence.name()))
        .build();
  }

  private void send(Evidence evidence, OutputStream out) throws IOException {
    var sent = 0L;
    for (var number = 0; sent < evidence.size(); number++) {
      var block =
          proving
              .block(evidence.sha256(), number)
              .orElseThrow(() -> new EOFException("evidence " + evidence.id() + " is not whole"));
      out.write(block);
      sent += block.length;
    }
  }
}
