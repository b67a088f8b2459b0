package org.jiheng.report.cycle;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.APPROVER;
import static org.jiheng.http.Roles.AUDITOR;
import static org.jiheng.http.Roles.CLERK;
import static org.jiheng.http.Roles.REVIEWER;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.documents.MediaTypes;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.http.Attachment;
import org.jiheng.http.ProblemException;
import org.jiheng.pages.PagePress;
import org.jiheng.prints.ReceiptPage;

/** The receipt of what was handed in, and what was changed since. */
@Path("/api/v1/filings/{department}/{fiscalYear}")
@Tag(name = "filings")
@Blocking
class ReceiptResource {

  private final Receipts receipts;
  private final PagePress press;

  ReceiptResource(Receipts receipts, PagePress press) {
    this.receipts = receipts;
    this.press = press;
  }

  @GET
  @Path("/receipt")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Operation(operationId = "getReceipt", summary = "查询最近一次报送的回执：报送了什么、谁在何时报送、是否按时")
  @APIResponse(
      responseCode = "200",
      description = "回执",
      content = @Content(schema = @Schema(implementation = ReceiptPage.class)))
  @APIResponse(responseCode = "404", description = "还没有报送过")
  public ReceiptPage receipt(
      @PathParam("department") String department, @PathParam("fiscalYear") int fiscalYear) {
    return receipts.receipt(new DepartmentYear(department, fiscalYear));
  }

  @GET
  @Path("/receipt.pdf")
  @Produces(MediaTypes.PDF)
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Operation(
      operationId = "getReceiptPage",
      summary = "下载最近一次报送的回执（PDF）",
      description = "同一次报送的回执逐字节相同。")
  @APIResponse(
      responseCode = "200",
      description = "PDF 文档",
      content =
          @Content(
              mediaType = MediaTypes.PDF,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "404", description = "还没有报送过")
  public Response page(
      @PathParam("department") String department, @PathParam("fiscalYear") int fiscalYear) {
    var receipt = receipts.receipt(new DepartmentYear(department, fiscalYear));
    var page =
        press
            .print(receipt.pages())
            .orElseThrow(() -> ProblemException.unavailable("等待生成的 PDF 已达上限，请稍后原样重试。"));
    return Response.ok(page)
        .header(
            "Content-Disposition",
            Attachment.named(
                fiscalYear + "-receipt.pdf",
                receipt.departmentName() + " " + fiscalYear + " 年度报送回执.pdf"))
        .build();
  }

  @GET
  @Path("/changes")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Operation(
      operationId = "getChangesSinceHandedIn",
      summary = "列出内容与最近一次报送相比有哪些变化",
      description = "退回之后就是改正了什么；再次报送之后为空。")
  @APIResponse(
      responseCode = "200",
      description = "逐处变化",
      content = @Content(schema = @Schema(implementation = Receipts.ChangesView.class)))
  @APIResponse(responseCode = "404", description = "还没有报送过")
  public Receipts.ChangesView changes(
      @PathParam("department") String department, @PathParam("fiscalYear") int fiscalYear) {
    return receipts.changes(new DepartmentYear(department, fiscalYear));
  }
}
