package org.jiheng.report.evaluation;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.jiheng.contracts.Actor;
import org.jiheng.facts.ProjectedFilings;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.http.ProblemException;
import org.jiheng.outbox.Outbox;
import org.jiheng.province.overview.FigureChange;
import org.jiheng.report.part.FiledParts;
import org.jiheng.rules.step.NotEvaluated;

/**
 * Evaluates department-years whose facts or own part changed, in the transaction of that change and
 * under the department's lock.
 */
@ApplicationScoped
public class Reevaluation {

  private static final Logger LOG = Logger.getLogger(Reevaluation.class);

  private final ProjectedFilings projected;
  private final FiledParts parts;
  private final Rules rules;
  private final Rechecks rechecks;
  private final BoundEvidence evidence;
  private final Evaluations evaluations;
  private final Unevaluated unevaluated;
  private final List<FigureFollower> followers;
  private final EvaluationEvents events;
  private final Outbox outbox;
  private final Clock clock;

  Reevaluation(
      ProjectedFilings projected,
      FiledParts parts,
      Rules rules,
      Rechecks rechecks,
      BoundEvidence evidence,
      Evaluations evaluations,
      Unevaluated unevaluated,
      @All List<FigureFollower> followers,
      EvaluationEvents events,
      Outbox outbox,
      Clock clock) {
    this.projected = projected;
    this.parts = parts;
    this.rules = rules;
    this.rechecks = rechecks;
    this.evidence = evidence;
    this.evaluations = evaluations;
    this.unevaluated = unevaluated;
    this.followers = followers;
    this.events = events;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** What comes before everything else in a transaction that will evaluate the department. */
  public void lock(String department) {
    lock(List.of(department));
  }

  /** As {@link #lock(String)} for several. */
  public void lock(Collection<String> departments) {
    projected.hold();
    outbox.lock(departments);
  }

  /** Begins to evaluate changes of these years, for a caller that follows their facts itself. */
  public Evaluating begin(Collection<DepartmentYear> ids) {
    var standing = evaluations.predecessors(ids);
    var ended = ids.stream().filter(id -> !standing.containsKey(id)).toList();
    var book = rules.inForce();
    return new Evaluating(
        this,
        rules.step(),
        new Successors(
            book,
            rechecks.of(ids),
            book.demandsEvidence() ? evidence.of(ids) : Map.of(),
            evaluations.lastRevisions(ended),
            clock),
        parts.of(ids),
        standing);
  }

  /**
   * Evaluates each of the years once, as it is projected now.
   *
   * @return how many of them have a new revision
   * @throws NotEvaluated where one of them cannot be evaluated
   */
  public int of(Collection<Trigger> triggers) {
    var evaluating = tried(triggers);
    for (var failure : evaluating.failures()) {
      throw failure;
    }
    return evaluating.keep();
  }

  /**
   * As {@link #of}, for somebody who waits for the evaluation of one year.
   *
   * @throws ProblemException 409 where it cannot be evaluated
   */
  public int asked(Trigger trigger) {
    try {
      return of(List.of(trigger));
    } catch (NotEvaluated failure) {
      LOG.warnf("%s cannot be evaluated: %s", trigger.id(), failure.getMessage());
      throw ProblemException.conflict("这份申报目前不能评价，没有保存任何部分；原因已记入日志，请联系管理员。");
    }
  }

  /** As {@link #of}; what cannot be evaluated is kept as such. */
  public void attempt(Collection<Trigger> triggers) {
    tried(triggers).keep();
  }

  private Evaluating tried(Collection<Trigger> triggers) {
    var byId = new TreeMap<DepartmentYear, Trigger>();
    triggers.forEach(trigger -> byId.put(trigger.id(), trigger));
    var evaluating = begin(byId.keySet());
    projected.of(byId.keySet()).forEach((id, year) -> evaluating.at(byId.get(id), year));
    return evaluating;
  }

  /**
   * Ends the evaluation of a year whose filing is voided; under the department's lock.
   *
   * @param filingRevision the one that voids it
   */
  public void end(DepartmentYear id, int filingRevision, Actor actor) {
    unevaluated.forget(id);
    var former = evaluations.predecessors(List.of(id)).get(id);
    if (former != null) {
      evaluations.end(id, filingRevision, actor, clock.instant());
      var change = new FigureChange(id, former.figures(), null);
      followers.forEach(follower -> follower.follow(List.of(change)));
    }
  }

  void write(List<EvaluationRevision> revisions) {
    if (!revisions.isEmpty()) {
      evaluations
          .saved(revisions)
          .then(outbox.appended(revisions.stream().map(events::changed).toList()))
          .update();
    }
  }

  /** What follows from all of a transaction's revisions, when they are written. */
  void settle(
      List<FigureChange> changes,
      Map<DepartmentYear, Optional<Integer>> pending,
      Collection<Evaluating.Tried> tried) {
    if (!changes.isEmpty()) {
      followers.forEach(follower -> follower.follow(changes));
    }
    evaluations.mark(pending);
    unevaluated.settle(tried);
  }
}
