package org.jiheng.budget.amount;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jiheng.budget.change.Causes;
import org.jiheng.budget.change.ChangeVersions;
import org.jiheng.budget.chart.StatementLines;
import org.jiheng.budget.department.DepartmentService;
import org.jiheng.budget.project.Projects;
import org.jiheng.filing.Form;
import org.jiheng.http.Cursor;
import org.jiheng.http.DepartmentScope;
import org.jiheng.http.Page;
import org.jiheng.http.ProblemException;
import org.jiheng.outbox.Outbox;
import org.jiheng.part.HeldParts;

/** Single amounts beside the filing. */
@ApplicationScoped
class PostingService {

  private final DepartmentService departments;
  private final Projects projects;
  private final StatementLines lines;
  private final Sheets sheets;
  private final Postings postings;
  private final AmountEvents events;
  private final ChangeVersions versions;
  private final Causes causes;
  private final Outbox outbox;
  private final HeldParts held;
  private final DepartmentScope scope;

  PostingService(
      DepartmentService departments,
      Projects projects,
      StatementLines lines,
      Sheets sheets,
      Postings postings,
      AmountEvents events,
      ChangeVersions versions,
      Causes causes,
      Outbox outbox,
      HeldParts held,
      DepartmentScope scope) {
    this.departments = departments;
    this.projects = projects;
    this.lines = lines;
    this.sheets = sheets;
    this.postings = postings;
    this.events = events;
    this.versions = versions;
    this.causes = causes;
    this.outbox = outbox;
    this.held = held;
    this.scope = scope;
  }

  @Transactional
  Page<PostingView> page(
      String department, int fiscalYear, Postings.Filter filter, String cursor, int limit) {
    scope.require(department);
    var after = Cursor.number(cursor, 0L);
    var rows =
        postings.after(department, fiscalYear, filter, after, limit + 1).stream()
            .map(Posting::view)
            .toList();
    return Page.of(rows, limit, row -> List.of(String.valueOf(row.id())));
  }

  /**
   * Brings a cell to the stated total, or to blank; nothing is posted where it is so already.
   *
   * @throws ProblemException 412 where it holds another amount than the caller has seen
   */
  @Transactional
  PostedView post(PostingBody body) {
    scope.require(body.department());
    outbox.lock(body.department());
    held.refuseEdit(body.department(), body.fiscalYear());
    departments.known(body.department(), body.fiscalYear());
    var before = sheets.of(body.department(), body.fiscalYear());
    var sheet = before.content(body.sheet());
    var chart = lines.chart();
    var faults = PostingFaults.of(body, sheet, chart, formKnown(body, sheet));
    if (!faults.isEmpty()) {
      throw ProblemException.invalid(faults);
    }
    var changed = sheet.with(body.cell(), body.amount());
    if (changed.amounts().equals(sheet.amounts())) {
      return new PostedView(null, sheet.amounts().get(body.cell()));
    }
    requireSeen(body, sheet);
    changed = printed(changed, body);
    var version = versions.next();
    var cause = causes.ofPosting(body.businessDate(), body.reference(), body.reason());
    var posted =
        sheets.replace(
            body.department(), body.fiscalYear(), before, before.with(changed, version), cause);
    outbox.append(
        List.of(
            events.changed(body.department(), body.fiscalYear(), changed, version, chart, cause)));
    return new PostedView(
        postings.findById(posted.get(0)).view(), changed.amounts().get(body.cell()));
  }

  private static void requireSeen(PostingBody body, Sheet sheet) {
    var seen = body.seen();
    if (seen != null
        && !sheet.with(body.cell(), seen.balance()).amounts().equals(sheet.amounts())) {
      throw ProblemException.preconditionFailed(
          "这项金额已被他人更改，现有余额见 conflicts；确需改写时，请按现有余额重新提交。",
          List.of(new PostingConflict("/amount", sheet.amounts().get(body.cell()), body.amount())));
    }
  }

  private boolean formKnown(PostingBody body, Sheet sheet) {
    return sheet.isForm()
        && (sheet.form().equals(Form.OVERALL)
            || projects.of(body.department(), body.fiscalYear(), sheet.form()).isPresent());
  }

  private static Sheet printed(Sheet sheet, PostingBody body) {
    var row = !sheet.isForm() || body.line().startsWith(FormLines.FUNDS);
    return row && !sheet.prints(body.line())
        ? sheet.printing(Entry.of(body.line(), body.name()))
        : sheet;
  }
}
