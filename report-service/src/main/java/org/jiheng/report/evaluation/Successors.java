package org.jiheng.report.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiheng.cycle.DocumentState;
import org.jiheng.facts.AssembledFiling;
import org.jiheng.facts.FiledPart;
import org.jiheng.facts.ProjectedFiling;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.rules.comparison.RevisionChanges;
import org.jiheng.rules.evaluation.EvaluationFigures;
import org.jiheng.rules.evaluation.EvaluationJson;
import org.jiheng.rules.evaluation.EvaluationView;
import org.jiheng.rules.evaluation.Header;
import org.jiheng.rules.evaluation.RowReviews;

/** Makes the revision that follows another, where it says anything else. */
final class Successors {

  private final Rules.Book book;
  private final Map<DepartmentYear, RowReviews> reviews;
  private final Map<DepartmentYear, Set<String>> proven;
  private final Map<DepartmentYear, Integer> ended;
  private final Clock clock;

  /**
   * @param proven pointers to what evidence is bound to
   * @param ended the last revision of every year that had an evaluation and has none now
   */
  Successors(
      Rules.Book book,
      Map<DepartmentYear, RowReviews> reviews,
      Map<DepartmentYear, Set<String>> proven,
      Map<DepartmentYear, Integer> ended,
      Clock clock) {
    this.book = book;
    this.reviews = reviews;
    this.proven = proven;
    this.ended = ended;
    this.clock = clock;
  }

  /**
   * The draft is of no revision and no time: what only says the same again makes no revision.
   *
   * @param former null before the first revision
   */
  Optional<EvaluationRevision> of(
      Predecessor former,
      Trigger trigger,
      ProjectedFiling facts,
      FiledPart own,
      Instant newestFact) {
    var status = status(former, trigger);
    var filing = AssembledFiling.of(facts.filing(), own.content());
    var evaluation =
        book.evaluate(
            filing.filing(),
            facts.lines(),
            proven.getOrDefault(trigger.id(), Set.of()),
            pinned(former, status));
    var draft =
        EvaluationView.of(
            evaluation,
            header(trigger.id(), filing, own.revision(), status),
            reviews.getOrDefault(trigger.id(), RowReviews.NONE));
    var said = EvaluationJson.bytes(draft);
    if (former != null && EvaluationJson.sameContent(former.bodies().evaluation(), said)) {
      return Optional.empty();
    }
    var asOf = newestFact.isAfter(own.filedAt()) ? newestFact : own.filedAt();
    var view = draft.numbered(last(former, trigger.id()) + 1, asOf);
    var bodies = new Bodies(EvaluationJson.withHead(said, view), filing.body());
    var base = former == null ? null : former.base();
    return Optional.of(
        new EvaluationRevision(
            trigger.id(),
            (int) view.revision(),
            own.revision(),
            filing.hash(),
            filing.filing().department().name(),
            filing.filing().ruleProfile(),
            view.ruleProfileVersion(),
            status,
            trigger,
            asOf,
            clock.instant(),
            view,
            EvaluationFigures.of(view),
            bodies,
            KeptBodies.of((int) view.revision(), bodies, base),
            changes(former, view, bodies)));
  }

  private int last(Predecessor former, DepartmentYear id) {
    return former == null ? ended.getOrDefault(id, 0) : former.revision();
  }

  private static Header header(
      DepartmentYear id, AssembledFiling filing, int filingRevision, String status) {
    return new Header(
        id.department(),
        filing.filing().department().name(),
        id.fiscalYear(),
        filing.filing().ruleProfile(),
        0,
        filingRevision,
        filing.hash(),
        null,
        status,
        null);
  }

  /** What is handed in stays evaluated by the version of then, whatever came in force since. */
  private static Integer pinned(Predecessor former, String status) {
    return former == null || DocumentState.valueOf(status).isOpen()
        ? null
        : former.ruleProfileVersion();
  }

  private static String status(Predecessor former, Trigger trigger) {
    if (trigger.status() != null) {
      return trigger.status();
    }
    return former == null ? Header.DRAFT : former.status();
  }

  private static RevisionChanges changes(Predecessor former, EvaluationView view, Bodies bodies) {
    return former == null
        ? RevisionChanges.first(view)
        : RevisionChanges.between(former.bodies().evaluation(), bodies.evaluation());
  }
}
