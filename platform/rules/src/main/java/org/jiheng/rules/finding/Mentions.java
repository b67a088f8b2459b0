package org.jiheng.rules.finding;

import java.util.List;
import org.jiheng.rules.narrative.Section;

/** Reads what the figures of a report's parts are of. */
final class Mentions {

  private final Ledger ledger;
  private final Subjects subjects;
  private final RowNames rows;

  Mentions(Ledger ledger) {
    this.ledger = ledger;
    this.subjects = new Subjects(ledger);
    this.rows = new RowNames(ledger.rows());
  }

  /** Those of a part of a text, sentence by sentence. */
  List<List<Mention>> in(Tale tale, Section section) {
    return new Passage(ledger, subjects, rows, tale, section, isOpen(tale, section)).sentences();
  }

  /** A part of the report on one unit gives that unit's figures, one on plans gives plans. */
  private boolean isOpen(Tale tale, Section section) {
    return !FindingWords.PLANS.anyIn(tale.heading())
        && section.titles().stream()
            .noneMatch(title -> isUnit(title) || FindingWords.PLANS.anyIn(title));
  }

  private boolean isUnit(String title) {
    return FindingWords.UNIT.anyIn(title)
        || ledger.filing().department().units().stream()
            .anyMatch(unit -> unit.name() != null && title.contains(unit.name()));
  }
}
