package org.jiheng.report.movebatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jiheng.audit.Deed;
import org.jiheng.audit.Deeds;
import org.jiheng.http.CurrentActor;
import org.jiheng.http.DepartmentScope;
import org.jiheng.http.ProblemException;
import org.jiheng.jobs.JobDesk;
import org.jiheng.jobs.Wanted;
import org.jiheng.report.movebatch.MoveBatch.MoveBatchItem;
import org.jiheng.report.movebatch.MoveBatch.MoveBatchState;
import org.jiheng.report.movebatch.MoveBatch.MoveOutcome;

/** What can be asked of batches of moves; the work is done elsewhere. */
@ApplicationScoped
class MoveBatching {

  private final MoveBatches batches;
  private final CurrentActor actor;
  private final DepartmentScope scope;
  private final Deeds deeds;
  private final Clock clock;
  private final Event<Wanted> wanted;
  private final JobDesk<MoveBatch> desk;

  MoveBatching(
      MoveBatches batches,
      CurrentActor actor,
      DepartmentScope scope,
      Deeds deeds,
      Clock clock,
      Event<Wanted> wanted) {
    this.batches = batches;
    this.actor = actor;
    this.scope = scope;
    this.deeds = deeds;
    this.clock = clock;
    this.wanted = wanted;
    this.desk = batches.desk();
  }

  @Transactional
  MoveBatch begin(MoveBatchBody body) {
    var faults = body.faults();
    if (!faults.isEmpty()) {
      throw ProblemException.invalid(faults);
    }
    var job = batches.begin(body.terms(), items(body), actor.actor(), clock.instant());
    deeds.done(
        actor.actor(), Deed.of(Deed.Kind.MOVE_BATCH_STARTED, "move-batches/" + job.id(), null));
    wanted.fire(new Wanted(MoveBatches.KIND));
    return job;
  }

  @Transactional
  MoveBatch one(long id) {
    return desk.one(id);
  }

  @Transactional
  List<MoveBatch> before(long id, int limit) {
    return batches.before(id, limit);
  }

  /** What was moved stays moved. */
  @Transactional
  MoveBatch cancel(long id) {
    return desk.cancel(
        id,
        job -> {
          var items =
              job.items().stream()
                  .map(
                      item ->
                          item.state() == MoveOutcome.WAITING
                              ? item.ended(MoveOutcome.CANCELLED, null)
                              : item)
                  .toList();
          batches.dealtWith(id, items);
          batches.finished(id, MoveBatchState.CANCELLED, clock.instant());
        });
  }

  /** Also departments that are named and have no filing, so that nobody is passed over. */
  private List<MoveBatchItem> items(MoveBatchBody body) {
    if (body.filter() != null) {
      var departments = scope.bound() ? scope.departments() : null;
      return batches.meant(
          body.fiscalYear(), departments, body.filter().state(), body.filter().minScore());
    }
    body.departments().forEach(scope::require);
    var found = batches.meant(body.fiscalYear(), body.departments(), null, null);
    var known = found.stream().map(MoveBatchItem::department).collect(Collectors.toSet());
    var items = new ArrayList<>(found);
    body.departments().stream()
        .distinct()
        .filter(each -> !known.contains(each))
        .map(each -> new MoveBatchItem(each, each, MoveOutcome.REFUSED, "没有该年度的评价结果。"))
        .forEach(items::add);
    return items;
  }
}
