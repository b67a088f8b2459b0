package org.jiheng.report.movebatch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Clock;
import java.util.ArrayList;
import org.jiheng.cycle.Verb;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.http.ProblemException;
import org.jiheng.jobs.JobKind;
import org.jiheng.report.cycle.BulkMoving;
import org.jiheng.report.evaluation.ServedEvaluations;
import org.jiheng.report.movebatch.MoveBatch.MoveBatchItem;
import org.jiheng.report.movebatch.MoveBatch.MoveBatchState;
import org.jiheng.report.movebatch.MoveBatch.MoveOutcome;

/**
 * Somebody's work on a batch. A document is moved outside of the job's transaction and its outcome
 * written down after it; whoever dies in between has it moved again, which then changes nothing.
 */
final class MoveBatchRun implements JobKind.Run {

  private static final int AT_ONCE = 10;
  private static final int SERVER_ERROR = 500;

  private final long id;
  private final MoveBatches batches;
  private final BulkMoving moving;
  private final ServedEvaluations served;
  private final Clock clock;

  MoveBatchRun(
      long id, MoveBatches batches, BulkMoving moving, ServedEvaluations served, Clock clock) {
    this.id = id;
    this.batches = batches;
    this.moving = moving;
    this.served = served;
    this.clock = clock;
  }

  @Override
  public boolean step() {
    var job = QuarkusTransaction.requiringNew().call(() -> batches.one(id)).orElseThrow();
    if (job.isFinished()) {
      return false;
    }
    if (job.state() == MoveBatchState.QUEUED) {
      QuarkusTransaction.requiringNew().run(() -> batches.moving(id));
    }
    var items = new ArrayList<>(job.items());
    var dealt = 0;
    for (var place = 0; place < items.size() && dealt < AT_ONCE; place++) {
      if (items.get(place).state() == MoveOutcome.WAITING) {
        items.set(place, moved(job, items.get(place)));
        dealt++;
      }
    }
    var ends = dealt < AT_ONCE;
    QuarkusTransaction.requiringNew().run(() -> keep(items, ends));
    return !ends;
  }

  @Override
  public void close() {
    // nothing is held between steps
  }

  private void keep(ArrayList<MoveBatchItem> items, boolean ends) {
    if (!batches.held(id).orElseThrow().isFinished()) {
      batches.dealtWith(id, items);
      if (ends) {
        batches.finished(id, MoveBatchState.DONE, clock.instant());
      }
    }
  }

  private MoveBatchItem moved(MoveBatch job, MoveBatchItem item) {
    var year = new DepartmentYear(item.department(), job.terms().fiscalYear());
    var verb = Verb.ofWord(job.terms().verb()).orElseThrow();
    try {
      if (job.terms().noErrors() && hasErrors(year)) {
        return item.ended(MoveOutcome.REFUSED, "评价结果中有错误，没有办理。");
      }
      var isMoved =
          moving.move(year, verb, job.terms().note(), job.requestedBy(), job.terms().dryRun());
      if (!isMoved) {
        return item.ended(MoveOutcome.UNCHANGED, null);
      }
      return item.ended(job.terms().dryRun() ? MoveOutcome.PASSED : MoveOutcome.MOVED, null);
    } catch (ProblemException refused) {
      var problem = refused.problem();
      var state = problem.status() >= SERVER_ERROR ? MoveOutcome.FAILED : MoveOutcome.REFUSED;
      return item.ended(state, problem.detail());
    }
  }

  private boolean hasErrors(DepartmentYear year) {
    return served.existing(year).view().findings().stream()
        .anyMatch(finding -> finding.severity().equals("ERROR"));
  }
}
