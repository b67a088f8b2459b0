package org.jiheng.report.movebatch;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jiheng.contracts.Actor;
import org.jiheng.jobs.Job;
import org.jiheng.jobs.JobDesk;
import org.jiheng.jobs.JobTable;
import org.jiheng.report.movebatch.MoveBatch.MoveBatchItem;
import org.jiheng.report.movebatch.MoveBatch.MoveBatchState;
import org.jiheng.report.movebatch.MoveBatch.MoveOutcome;
import org.jiheng.report.movebatch.MoveBatch.Terms;
import org.jiheng.sql.Database;

/** Every batch of moves that is not forgotten yet; in the caller's transaction. */
@Singleton
class MoveBatches extends JobTable<MoveBatch> {

  static final String KIND = "move-batch";

  private final Database database;

  MoveBatches(Database database) {
    super(database, KIND, MoveBatches::batch);
    this.database = database;
  }

  private record Work(Terms terms, List<MoveBatchItem> items) {}

  JobDesk<MoveBatch> desk() {
    return new JobDesk<>(this, "批量办理");
  }

  MoveBatch begin(Terms terms, List<MoveBatchItem> items, Actor requester, Instant now) {
    return begin(null, new Work(terms, items), requester, now).orElseThrow();
  }

  /**
   * The departments of a year with a filing that are meant.
   *
   * @param departments null for all
   * @param state in which they stand; null for any
   */
  List<MoveBatchItem> meant(
      int fiscalYear, Collection<String> departments, String state, BigDecimal minScore) {
    return database
        .sql(
            """
            select e.department, e.name from evaluation e
            left join document_state d on d.fiscal_year = e.fiscal_year
              and d.department = e.department and d.document = 'FILING' and d.period = ''
            where e.fiscal_year = :fiscalYear
              and (cast(:departments as text[]) is null or e.department = any(:departments))
              and (cast(:state as text) is null or coalesce(d.state, 'DRAFT') = :state)
              and (cast(:minScore as numeric) is null or e.score >= :minScore)
            order by e.department
            """)
        .bind("fiscalYear", fiscalYear)
        .texts("departments", departments)
        .bind("state", state)
        .bind("minScore", minScore)
        .list(
            row ->
                new MoveBatchItem(
                    row.text("department"), row.text("name"), MoveOutcome.WAITING, null));
  }

  void moving(long id) {
    change(id).state(MoveBatchState.MOVING).attempt().save();
  }

  void dealtWith(long id, List<MoveBatchItem> items) {
    change(id).with("items", items).save();
  }

  private static MoveBatch batch(Job job) {
    var work = job.work(Work.class);
    return new MoveBatch(
        job.id(),
        MoveBatchState.valueOf(job.state()),
        work.terms(),
        work.items(),
        job.requestedBy(),
        job.requestedAt(),
        job.finishedAt(),
        job.error(),
        job.version());
  }
}
