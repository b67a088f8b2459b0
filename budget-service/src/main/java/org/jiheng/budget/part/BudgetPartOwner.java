package org.jiheng.budget.part;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiheng.budget.change.Causes;
import org.jiheng.budget.change.ChangeVersions;
import org.jiheng.budget.chart.StatementLines;
import org.jiheng.contracts.Actor;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.Fault;
import org.jiheng.filing.json.StatementFaults;
import org.jiheng.filing.part.PartRevision;
import org.jiheng.outbox.OutboxEvent;
import org.jiheng.part.PartOwner;

/** Department, base data and amounts of a filing. */
@ApplicationScoped
class BudgetPartOwner implements PartOwner {

  private final StatementLines lines;
  private final CurrentParts parts;
  private final PartWriter writer;
  private final PartEvents events;
  private final ChangeVersions versions;
  private final Causes causes;

  BudgetPartOwner(
      StatementLines lines,
      CurrentParts parts,
      PartWriter writer,
      PartEvents events,
      ChangeVersions versions,
      Causes causes) {
    this.lines = lines;
    this.parts = parts;
    this.writer = writer;
    this.events = events;
    this.versions = versions;
    this.causes = causes;
  }

  @Override
  public List<Fault> faults(JsonNode part) {
    return StatementFaults.of(part, lines.chart());
  }

  @Override
  public Filing normal(Filing part) {
    return BudgetPart.of(part).filing(part.fiscalYear());
  }

  @Override
  public Optional<Filing> standing(String department, int fiscalYear) {
    return parts.of(department, fiscalYear).part().map(part -> part.filing(fiscalYear));
  }

  @Override
  public List<OutboxEvent> write(
      String department, int fiscalYear, PartRevision revision, Filing part) {
    var current = parts.of(department, fiscalYear);
    var filed = part == null ? current.voided() : Optional.of(BudgetPart.of(part));
    var plan = filed.map(each -> PartPlan.of(current, each)).orElse(PartPlan.NOTHING);
    var cause =
        causes.ofFiling(revision.revision(), new Actor(revision.subject(), revision.role()));
    var drawn = versions.draw(2);
    var written = new ArrayList<OutboxEvent>();
    filed
        .map(each -> new PartWriter.Writing(current, each, plan, fiscalYear, drawn.remove(), cause))
        .ifPresent(writing -> written.addAll(write(writing)));
    written.add(
        events.taken(department, fiscalYear, drawn.remove(), revision, written.size(), cause));
    return written;
  }

  /** Another order of forms is kept too, and nobody is told. */
  private List<OutboxEvent> write(PartWriter.Writing writing) {
    writer.write(writing);
    return writing.plan().isEmpty() ? List.of() : List.of(events.part(writing, lines.chart()));
  }
}
