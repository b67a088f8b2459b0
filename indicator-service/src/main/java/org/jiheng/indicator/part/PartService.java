package org.jiheng.indicator.part;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jiheng.filing.json.FilingDocument;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.http.ProblemException;
import org.jiheng.indicator.ChangeVersions;
import org.jiheng.indicator.Snapshot;
import org.jiheng.indicator.form.FormEvents;
import org.jiheng.indicator.indicator.IndicatorEvents;
import org.jiheng.outbox.Outbox;
import org.jiheng.outbox.OutboxEvent;

/** Judges and takes this service's part of a filing: all of it with its events, or nothing. */
@ApplicationScoped
class PartService {
  private final PartReader reader;
  private final PartWriter writer;
  private final FormEvents forms;
  private final IndicatorEvents indicators;
  private final PartEvents parts;
  private final ChangeVersions versions;
  private final Outbox outbox;
  private final Snapshot snapshot;

  PartService(
      PartReader reader,
      PartWriter writer,
      FormEvents forms,
      IndicatorEvents indicators,
      PartEvents parts,
      ChangeVersions versions,
      Outbox outbox,
      Snapshot snapshot) {
    this.reader = reader;
    this.writer = writer;
    this.forms = forms;
    this.indicators = indicators;
    this.parts = parts;
    this.versions = versions;
    this.outbox = outbox;
    this.snapshot = snapshot;
  }

  /** What taking the filing would change. */
  @Transactional
  DryRunView dryRun(String department, int fiscalYear, FilingDocument document) {
    snapshot.begin();
    var taken = reader.taken(department, fiscalYear);
    var comparison =
        PartComparison.of(
            taken,
            reader.current(department, fiscalYear),
            PartContent.of(department, fiscalYear, document.filing()),
            fiscalYear);
    return new DryRunView(
        taken.map(TakenPart::revision).orElse(null),
        document.hash(),
        comparison.changes(),
        comparison.conflicts());
  }

  /**
   * Takes a newer revision; an older or equal one has been overtaken and is ignored.
   *
   * @throws ProblemException 412 where the filing meets a fine-grained edit that it does not know
   */
  @Transactional
  TakenView take(
      String department, int fiscalYear, FilingDocument document, int revision, boolean overwrite) {
    outbox.lock(department);
    var taken = reader.taken(department, fiscalYear);
    if (taken.isPresent() && taken.get().revision() >= revision) {
      return new TakenView(taken.get().revision(), false);
    }
    var current = reader.current(department, fiscalYear);
    var filed = PartContent.of(department, fiscalYear, document.filing());
    if (!overwrite) {
      refuse(PartComparison.of(taken, current, filed, fiscalYear));
    }
    var changes = PartChanges.between(current, filed);
    var events = write(department, fiscalYear, changes, revision, document.hash());
    var filedPart = FilingJson.tree(filed.filing(fiscalYear)).toString();
    writer.take(department, fiscalYear, document.hash(), new TakenPart(revision, filedPart));
    outbox.append(events);
    return new TakenView(revision, changes.size() > 0);
  }

  private List<OutboxEvent> write(
      String department, int fiscalYear, PartChanges changes, int revision, String filing) {
    var drawn = versions.next(changes.size() + 1);
    var events = new ArrayList<OutboxEvent>(changes.size() + 1);
    changes.removedForms().forEach(form -> events.add(forms.removed(form, drawn.next(), revision)));
    var changedForms = versioned(changes.changedForms(), drawn);
    changedForms.forEach(form -> events.add(forms.changed(form.state(), form.version(), revision)));
    changes
        .removedIndicators()
        .forEach(row -> events.add(indicators.removed(row, drawn.next(), revision)));
    var changedRows = versioned(changes.changedIndicators(), drawn);
    changedRows.forEach(
        row -> events.add(indicators.changed(row.state(), row.version(), revision)));
    events.add(parts.taken(department, fiscalYear, drawn.next(), revision, filing, events.size()));
    writer.delete(department, fiscalYear, changes.removedForms(), changes.removedIndicators());
    writer.write(changedForms, changedRows);
    return events;
  }

  private static void refuse(PartComparison comparison) {
    var conflicts = comparison.conflicts();
    if (!conflicts.isEmpty()) {
      throw ProblemException.preconditionFailed(
          "上次申报之后有单独修改，与本次申报有 "
              + conflicts.size()
              + " 处不一致，逐条见 conflicts；确认以本次申报为准时请带 overwrite=true。",
          conflicts);
    }
  }

  private static <T> List<Versioned<T>> versioned(List<T> states, Iterator<Long> versions) {
    return states.stream().map(state -> new Versioned<>(state, versions.next())).toList();
  }
}
