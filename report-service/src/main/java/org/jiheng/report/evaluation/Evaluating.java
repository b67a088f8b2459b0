package org.jiheng.report.evaluation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jiheng.facts.Arrivals;
import org.jiheng.facts.FiledPart;
import org.jiheng.facts.ProjectedYear;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.province.overview.FigureChange;
import org.jiheng.rules.evaluation.EvaluationFigures;
import org.jiheng.rules.step.EvaluationStep;
import org.jiheng.rules.step.NotEvaluated;

/**
 * The evaluations of one transaction. It is told of every change in turn, so that each makes its
 * own revision with its own cause and actor, however many came in one batch; what they make is
 * written together, a few megabytes at a time.
 *
 * <p>A filing of which a part is still missing is only marked as pending: the former evaluation
 * stands, and a mixture is never evaluated. So it stands, too, where one cannot be evaluated,
 * whatever was thrown: that is kept beside the others' evaluations, and nobody waits for it.
 */
public final class Evaluating {

  /** So many bytes of bodies are made before they are written. */
  private static final long MOST = 8 << 20;

  /** Half of what a transaction may take; who has no turn in it has one by himself. */
  private static final Duration MOST_TIME = Duration.ofSeconds(30);

  private final Reevaluation reevaluation;
  private final EvaluationStep step;
  private final Successors successors;
  private final Map<DepartmentYear, FiledPart> own;
  private final Map<DepartmentYear, Predecessor> former;
  private final Map<DepartmentYear, Predecessor> standing;
  private final Map<DepartmentYear, Arrivals> arrived = new HashMap<>();
  private final Map<DepartmentYear, Tried> tried = new LinkedHashMap<>();
  private final Set<DepartmentYear> revised = new LinkedHashSet<>();
  private final List<EvaluationRevision> unwritten = new ArrayList<>();
  private long length;
  private int written;
  private long spent;

  Evaluating(
      Reevaluation reevaluation,
      EvaluationStep step,
      Successors successors,
      Map<DepartmentYear, FiledPart> own,
      Map<DepartmentYear, Predecessor> standing) {
    this.reevaluation = reevaluation;
    this.step = step;
    this.successors = successors;
    this.own = own;
    this.former = standing;
    this.standing = new HashMap<>(standing);
  }

  /**
   * What became of the last evaluation of a year.
   *
   * @param failure null where it was evaluated
   */
  record Tried(Trigger trigger, NotEvaluated failure) {

    DepartmentYear id() {
      return trigger.id();
    }
  }

  /** Evaluates the year as it is at this moment, if the filing is whole. */
  public void at(Trigger trigger, ProjectedYear year) {
    var id = trigger.id();
    var part = own.get(id);
    var arrivals = year.arrivals();
    arrived.put(id, arrivals);
    if (part != null && arrivals.whole(part.revision())) {
      tried.put(id, outcome(trigger, year, part, arrivals));
    }
  }

  private Tried outcome(Trigger trigger, ProjectedYear year, FiledPart part, Arrivals arrivals) {
    var former = standing.get(trigger.id());
    var begun = System.nanoTime();
    try {
      if (spent > MOST_TIME.toNanos()) {
        throw NotEvaluated.untried();
      }
      if (!arrivals.of(part.content().filing())) {
        throw NotEvaluated.contradiction(part.revision());
      }
      step.of(() -> successors.of(former, trigger, year.filing(), part, arrivals.asOf()))
          .ifPresent(this::follow);
      return new Tried(trigger, null);
    } catch (NotEvaluated failure) {
      return new Tried(trigger, failure);
    } finally {
      spent += System.nanoTime() - begun;
    }
  }

  /** The failures of the years that cannot be evaluated as they are now. */
  List<NotEvaluated> failures() {
    return tried.values().stream().map(Tried::failure).filter(Objects::nonNull).toList();
  }

  /** Keeps what was evaluated, in the caller's transaction; how many new revisions there are. */
  public int keep() {
    write();
    reevaluation.settle(changes(), pending(), tried.values().stream().filter(this::tells).toList());
    return written;
  }

  /** Whether a year is or may be marked as not evaluated. */
  private boolean tells(Tried last) {
    var before = former.get(last.id());
    return last.failure() != null || before == null || before.unevaluated();
  }

  private List<FigureChange> changes() {
    return revised.stream()
        .map(id -> new FigureChange(id, figures(former.get(id)), figures(standing.get(id))))
        .filter(change -> !Objects.equals(change.before(), change.after()))
        .toList();
  }

  private static EvaluationFigures figures(Predecessor evaluation) {
    return evaluation == null ? null : evaluation.figures();
  }

  private void follow(EvaluationRevision revision) {
    standing.put(revision.id(), Predecessor.of(revision));
    revised.add(revision.id());
    unwritten.add(revision);
    length += revision.bodies().length();
    if (length > MOST) {
      write();
    }
  }

  /** So that many large bodies are not in memory at once. */
  private void write() {
    reevaluation.write(unwritten);
    written += unwritten.size();
    unwritten.clear();
    length = 0;
  }

  /** The marks that differ from what stands; empty takes a mark away. */
  private Map<DepartmentYear, Optional<Integer>> pending() {
    var pending = new TreeMap<DepartmentYear, Optional<Integer>>();
    arrived.forEach(
        (id, arrivals) -> {
          var current = standing.get(id);
          if (current != null) {
            var part = own.get(id);
            var newest = arrivals.newest(part == null ? null : part.revision());
            var mark = newest > current.filingRevision() ? newest : null;
            if (!Objects.equals(mark, current.pending())) {
              pending.put(id, Optional.ofNullable(mark));
            }
          }
        });
    return pending;
  }
}
