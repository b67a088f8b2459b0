package org.jiheng.budget.part;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jiheng.budget.change.ChangeVersions;
import org.jiheng.budget.change.Origins;
import org.jiheng.budget.chart.StatementLines;
import org.jiheng.budget.register.Filings;
import org.jiheng.budget.register.RegisterEvents;
import org.jiheng.budget.register.Registered;
import org.jiheng.filing.json.Change;
import org.jiheng.filing.json.Fault;
import org.jiheng.filing.json.FilingDocument;
import org.jiheng.filing.json.StatementFaults;
import org.jiheng.http.ProblemException;
import org.jiheng.outbox.Outbox;

/**
 * Judges a filing, gives it its revision and takes this service's part of it: all of it with its
 * events, or nothing.
 */
@ApplicationScoped
class PartService {

  private final StatementLines lines;
  private final Filings filings;
  private final CurrentParts parts;
  private final PartWriter writer;
  private final RegisterEvents registerEvents;
  private final ChangeVersions versions;
  private final Origins origins;
  private final Outbox outbox;

  PartService(
      StatementLines lines,
      Filings filings,
      CurrentParts parts,
      PartWriter writer,
      RegisterEvents registerEvents,
      ChangeVersions versions,
      Origins origins,
      Outbox outbox) {
    this.lines = lines;
    this.filings = filings;
    this.parts = parts;
    this.writer = writer;
    this.registerEvents = registerEvents;
    this.versions = versions;
    this.origins = origins;
    this.outbox = outbox;
  }

  /** What only this service can judge; also where the document has other faults. */
  @Transactional
  List<Fault> faults(FilingDocument document) {
    return StatementFaults.of(document.tree(), lines.chart());
  }

  /** What taking the filing would change; the lock only keeps the reading in one piece. */
  @Transactional
  DryRunView dryRun(String department, int fiscalYear, FilingDocument document) {
    outbox.lock(department);
    var newest = filings.newest(department, fiscalYear);
    var comparison =
        Comparison.of(newest, parts.of(department, fiscalYear), document.filing(), fiscalYear);
    return new DryRunView(
        newest.map(Registered::revision).orElse(null),
        document.hash(),
        comparison.changes(),
        comparison.conflicts());
  }

  /**
   * Registers the filing and takes this service's part.
   *
   * @throws ProblemException 428 or 412 by the rules of {@link Revisions}, and 412 where the filing
   *     meets a fine-grained edit that it does not know
   */
  @Transactional
  TakenView take(String department, int fiscalYear, FilingDocument document, TakeRequest request) {
    outbox.lock(department);
    var newest = filings.newest(department, fiscalYear);
    var current = parts.of(department, fiscalYear);
    var comparison = Comparison.of(newest, current, document.filing(), fiscalYear);
    boolean changes = !comparison.changes().isEmpty();
    if (newest.isPresent()
        && Revisions.stands(newest.get(), document.hash(), changes, request.othersChange())) {
      return new TakenView(newest.get().revision(), document.hash(), false, false);
    }
    int revision = Revisions.next(newest, request.ifMatch());
    if (!request.overwrite()) {
      refuse(comparison.conflicts());
    }
    write(fiscalYear, document, current, revision);
    return new TakenView(revision, document.hash(), true, newest.isEmpty());
  }

  private void write(int fiscalYear, FilingDocument document, CurrentPart current, int revision) {
    var filed = BudgetPart.of(document.filing());
    var plan = PartPlan.of(current, filed);
    var drawn = versions.draw(plan.size() + 1);
    var origin = origins.ofFiling(revision);
    String department = filed.department().code();
    var events =
        writer.write(
            new PartWriter.Writing(current, filed, plan, fiscalYear, drawn, lines.chart(), origin));
    filings.add(
        department,
        fiscalYear,
        new Registered(revision, document.hash(), filed.filing(fiscalYear)),
        origin);
    events.add(
        registerEvents.taken(
            department, fiscalYear, drawn.remove(), document.hash(), events.size(), origin));
    outbox.append(events);
  }

  private static void refuse(List<Change> conflicts) {
    if (!conflicts.isEmpty()) {
      throw ProblemException.preconditionFailed(
          "上次申报之后有单独修改，与本次申报有 "
              + conflicts.size()
              + " 处不一致，逐条见 conflicts；确认以本次申报为准时请带 overwrite=true。",
          conflicts);
    }
  }
}
