package org.jiheng.report.task;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.APPROVER;
import static org.jiheng.http.Roles.AUDITOR;
import static org.jiheng.http.Roles.CLERK;
import static org.jiheng.http.Roles.REVIEWER;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.cycle.calendar.StageKind;
import org.jiheng.cycle.task.TaskFilter;
import org.jiheng.cycle.task.TaskKind;
import org.jiheng.cycle.task.TaskSummary;
import org.jiheng.cycle.task.TaskView;
import org.jiheng.http.BusinessDates;
import org.jiheng.http.CurrentActor;
import org.jiheng.http.DepartmentScope;
import org.jiheng.http.Page;
import org.jiheng.http.PageLimits;
import org.jiheng.http.ProblemException;
import org.jiheng.report.cycle.CycleParties;
import org.jiheng.report.person.Persons;

/** What the caller is asked to do. */
@Path("/api/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks")
@Blocking
class TaskResource {

  private static final String YEAR = "年度；不写时为有工作日程的全部年度";
  private static final String KIND = "待办的种类，如 MEND；不写时为当前角色的全部种类";

  private final Tasks tasks;
  private final CurrentActor actor;
  private final DepartmentScope scope;
  private final BusinessDates dates;
  private final Persons persons;

  TaskResource(
      Tasks tasks,
      CurrentActor actor,
      DepartmentScope scope,
      BusinessDates dates,
      Persons persons) {
    this.tasks = tasks;
    this.actor = actor;
    this.scope = scope;
    this.dates = dates;
    this.persons = persons;
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Operation(
      operationId = "listTasks",
      summary = "列出当前角色的待办，最紧急的在前",
      description = "由工作日程、名册、申报和办理状态随时得出；没有工作日程的年度没有待办。")
  public Page<TaskView> list(
      @Parameter(description = YEAR) @QueryParam("fiscalYear") Integer fiscalYear,
      @Parameter(description = "材料的种类；待办目前只有 FILING 绩效自评") @QueryParam("document")
          StageKind document,
      @Parameter(description = KIND) @QueryParam("kind") String kind,
      @Parameter(description = "只列已逾期的（true）或没有逾期的（false）") @QueryParam("overdue") Boolean overdue,
      @Parameter(description = "部门名称或代码的一部分") @QueryParam("q") String text,
      @Parameter(description = "排序，只能按截止日期") @QueryParam("sort") String sort,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue(PageLimits.DEFAULT) int limit) {
    var filter = filter(fiscalYear, kind, overdue, text);
    var party = CycleParties.of(actor.actor().role());
    var most = PageLimits.check(limit);
    if (sort != null && !sort.equals("dueOn")) {
      throw ProblemException.badRequest("sort 只能是 dueOn。");
    }
    if (document != null && document != StageKind.FILING) {
      return new Page<>(List.of(), null);
    }
    return Page.of(
        tasks.after(filter, party, Tasks.keys(cursor), most + 1),
        most,
        task ->
            List.of(
                task.dueOn(),
                Integer.toString(task.fiscalYear()),
                task.department().code(),
                task.kind().asked(task.state())));
  }

  @GET
  @Path("/summary")
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Operation(operationId = "getTaskSummary", summary = "统计当前角色的待办：各种类多少项，其中逾期和七天内到期多少项")
  public TaskSummary summary(
      @Parameter(description = YEAR) @QueryParam("fiscalYear") Integer fiscalYear) {
    persons.meet();
    return tasks.summary(filter(fiscalYear, null, null, null));
  }

  private TaskFilter filter(Integer fiscalYear, String kind, Boolean overdue, String text) {
    var own = TaskKind.of(CycleParties.of(actor.actor().role()));
    return new TaskFilter(
        kind == null ? own : own.stream().filter(each -> each == kind(kind)).toList(),
        fiscalYear,
        scope.bound() ? scope.departments() : null,
        overdue,
        text == null || text.isBlank() ? null : text.strip(),
        dates.today());
  }

  private static TaskKind kind(String name) {
    return Arrays.stream(TaskKind.values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.badRequest(
                    "kind 中没有“"
                        + name
                        + "”，可用的是 "
                        + String.join(
                            "、", Arrays.stream(TaskKind.values()).map(Enum::name).toList())
                        + "。"));
  }
}
