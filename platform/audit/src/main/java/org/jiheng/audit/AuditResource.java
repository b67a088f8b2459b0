package org.jiheng.audit;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.AUDITOR;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.http.Page;
import org.jiheng.http.PageLimits;

/** Who did what. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
@Blocking
class AuditResource {

  private final AuditEntries entries;

  AuditResource(AuditEntries entries) {
    this.entries = entries;
  }

  @GET
  @RolesAllowed({ADMIN, AUDITOR})
  @Operation(
      operationId = "listAuditEntries",
      summary = "列出谁在何时做了什么，最新的在前",
      description =
          "包括各服务的全部变更和对平台的管理操作；一次报送在每个服务记一条，各行的变化见评价历史。" + "记录只能增加，不能修改或删除；其他服务的变更在其事件到达后出现。")
  public Page<AuditEntryView> list(
      @QueryParam("department") String department,
      @QueryParam("fiscalYear") Integer fiscalYear,
      @Parameter(description = "经办人的标识，即其令牌的 sub", example = "clerk-431053") @QueryParam("actor")
          String actor,
      @Parameter(description = "事件或操作的类型", example = "org.jiheng.budget.AmountsChanged.v1")
          @QueryParam("type")
          String type,
      @Parameter(description = "不早于此时刻，须带时区", example = "2026-11-27T00:00:00Z") @QueryParam("from")
          String from,
      @Parameter(description = "早于此时刻，须带时区", example = "2026-11-28T00:00:00Z") @QueryParam("to")
          String to,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue(PageLimits.DEFAULT) int limit) {
    var filter = AuditFilter.of(department, fiscalYear, actor, type, from, to);
    var rows = entries.page(filter, AuditPlace.of(cursor), PageLimits.check(limit) + 1);
    return Page.of(rows, limit, row -> row.place().keys());
  }
}
