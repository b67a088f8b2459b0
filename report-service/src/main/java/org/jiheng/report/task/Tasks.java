package org.jiheng.report.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jiheng.cycle.DocumentState;
import org.jiheng.cycle.Party;
import org.jiheng.cycle.Transitions;
import org.jiheng.cycle.Verb;
import org.jiheng.cycle.task.TaskFilter;
import org.jiheng.cycle.task.TaskKind;
import org.jiheng.cycle.task.TaskSummary;
import org.jiheng.cycle.task.TaskSummary.KindCount;
import org.jiheng.cycle.task.TaskView;
import org.jiheng.http.Cursor;
import org.jiheng.sql.Database;
import org.jiheng.sql.Row;
import org.jiheng.sql.Sql;

/**
 * What is to be done, answered by the calendars, the roll, the evaluations and the states that
 * there are: a task is a question and is kept nowhere.
 */
@ApplicationScoped
class Tasks {

  private static final int SOON = 7;

  /** Where every filing of a year with a calendar stands, with its due day: {@code standing}. */
  static final String STANDING =
      """
      with stage as (
        select c.fiscal_year, (s ->> 'dueOn')::date as due_on,
          (select (d ->> 'dueOn')::date from jsonb_array_elements(c.body -> 'stages') d
            where d ->> 'document' = 'DISCLOSURE' limit 1) as disclosed_by
        from year_calendar c cross join lateral jsonb_array_elements(c.body -> 'stages') s
        where s ->> 'document' = 'FILING'
          and (cast(:fiscalYear as integer) is null or c.fiscal_year = :fiscalYear)),
      known as (
        select fiscal_year, department from roll_entry join stage using (fiscal_year)
        union
        select fiscal_year, department from evaluation join stage using (fiscal_year)),
      standing as (
        select k.fiscal_year, k.department, coalesce(e.name, r.name) as name,
          case when e.department is null then 'NOT_STARTED' else coalesce(d.state, 'DRAFT') end as state,
          case when d.by_subject <> '' then d.since end as since,
          coalesce(case when d.state = 'RETURNED' then d.due_on end, x.due_on, stage.due_on) as due_on,
          coalesce((select jsonb_array_length(m.remarks) from document_move m
            where d.state = 'RETURNED' and m.fiscal_year = d.fiscal_year
              and m.department = d.department and m.document = d.document and m.period = d.period
              and m.to_state = 'RETURNED' order by m.revision desc limit 1), 0) as remarks,
          coalesce((e.findings ->> 'NO_EVIDENCE')::integer, 0) as unproven,
          coalesce(y.due_on, stage.disclosed_by) as disclosed_by,
          s.own_site_url is null and s.excluded is null as undisclosed
        from known k join stage using (fiscal_year)
        left join roll_entry r using (fiscal_year, department)
        left join evaluation e using (fiscal_year, department)
        left join document_state d on d.fiscal_year = k.fiscal_year
          and d.department = k.department and d.document = 'FILING' and d.period = ''
        left join calendar_extension x on x.fiscal_year = k.fiscal_year
          and x.department = k.department and x.document = 'FILING' and x.period = ''
        left join calendar_extension y on y.fiscal_year = k.fiscal_year
          and y.department = k.department and y.document = 'DISCLOSURE' and y.period = ''
        left join disclosure s on s.fiscal_year = k.fiscal_year and s.department = k.department)
      """;

  /** What is asked: the next move of each document, and what is asked beside it. */
  private static final String TASK =
      """
      , drawn as (
        select distinct p.fiscal_year, c ->> 'code' as department
        from sample p cross join lateral jsonb_array_elements(p.departments) c
        where c ->> 'outcome' <> 'NOT_DRAWN'),
      task as (
        select fiscal_year, department, name, state, since, remarks, state as asked,
          case when state = 'ACCEPTED' then coalesce(disclosed_by, due_on) else due_on end as due_on
        from standing
        union all
        select fiscal_year, department, name, state, since, remarks, state || '/UNPROVEN', due_on
        from standing where unproven > 0
        union all
        select fiscal_year, department, name, state, since, remarks, state || '/UNDISCLOSED',
          disclosed_by
        from standing where undisclosed and disclosed_by is not null
        union all
        select fiscal_year, department, name, state, since, remarks, state || '/DRAWN', due_on
        from standing join drawn using (fiscal_year, department))
      """;

  private static final String ASKED =
      """
      from task where asked = any(:asked)
        and (cast(:departments as text[]) is null or department = any(:departments))
        and (cast(:text as text) is null or strpos(name, :text) > 0 or strpos(department, :text) > 0)
        and (cast(:overdue as boolean) is null or (due_on < cast(:today as date)) = :overdue)
      """;

  private final Database database;

  Tasks(Database database) {
    this.database = database;
  }

  /**
   * The most urgent first.
   *
   * @param after the keys of the last one of the page before; empty before the first
   */
  @Transactional
  List<TaskView> after(TaskFilter filter, Party party, List<String> after, int limit) {
    var asked = of(filter, "select * " + ASKED);
    if (!after.isEmpty()) {
      asked
          .add(
              """
              and (due_on, fiscal_year, department, asked)
                > (cast(:afterDue as date), cast(:afterYear as integer), :afterDepartment, :afterAsked)
              """)
          .bind("afterDue", after.get(0))
          .bind("afterYear", after.get(1))
          .bind("afterDepartment", after.get(2))
          .bind("afterAsked", after.get(3));
    }
    return asked
        .add(" order by due_on, fiscal_year, department, asked limit :limit")
        .bind("limit", limit)
        .list(row -> view(row, filter, party));
  }

  @Transactional
  TaskSummary summary(TaskFilter filter) {
    var counts =
        of(
                filter,
                """
                select asked, count(*) as tasks, count(*) filter (where due_on < cast(:today as date)) as late,
                  count(*) filter (where due_on >= cast(:today as date)
                    and due_on < cast(:today as date) + cast(:soon as integer)) as soon
                """
                    + ASKED
                    + " group by asked")
            .bind("soon", SOON)
            .list(
                row ->
                    new KindCount(
                        filter.kind(row.text("asked")),
                        row.integer("tasks"),
                        row.integer("late"),
                        row.integer("soon")));
    return TaskSummary.of(filter.kinds().stream().map(kind -> sum(kind, counts)).toList());
  }

  /**
   * @throws org.jiheng.http.ProblemException 400 for a text that no page gave
   */
  static List<String> keys(String cursor) {
    var keys = Cursor.decode(cursor, 4);
    try {
      if (!keys.isEmpty()) {
        LocalDate.parse(keys.get(0));
        Integer.parseInt(keys.get(1));
      }
      return keys;
    } catch (RuntimeException foreign) {
      throw Cursor.broken();
    }
  }

  private static KindCount sum(TaskKind kind, List<KindCount> counts) {
    var own = counts.stream().filter(each -> each.kind() == kind).toList();
    return new KindCount(
        kind,
        own.stream().mapToInt(KindCount::count).sum(),
        own.stream().mapToInt(KindCount::overdue).sum(),
        own.stream().mapToInt(KindCount::soon).sum());
  }

  private Sql of(TaskFilter filter, String select) {
    return database
        .sql(STANDING)
        .add(TASK)
        .add(select)
        .bind("fiscalYear", filter.fiscalYear())
        .texts("asked", filter.asked())
        .texts("departments", filter.departments())
        .bind("text", filter.text())
        .bind("overdue", filter.overdue())
        .bind("today", filter.today());
  }

  private static TaskView view(Row row, TaskFilter filter, Party party) throws SQLException {
    var state = row.text("state");
    var department = row.text("department");
    var year = row.integer("fiscal_year");
    var due = LocalDate.parse(row.text("due_on"));
    return new TaskView(
        filter.kind(row.text("asked")),
        new TaskView.Department(department, row.text("name")),
        year,
        "FILING",
        null,
        state,
        row.instant("since"),
        due.toString(),
        (int) ChronoUnit.DAYS.between(filter.today(), due),
        row.integer("remarks"),
        state.equals(TaskKind.NOT_STARTED)
            ? List.of()
            : Transitions.allowed(DocumentState.valueOf(state), party).stream()
                .map(Verb::word)
                .toList(),
        "/api/v1/filings/" + department + "/" + year + "/moves");
  }
}
