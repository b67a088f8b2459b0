package org.jiheng.report.imports;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jiheng.documents.batch.BatchContents;
import org.jiheng.jobs.JobDesk;
import org.jiheng.jobs.JobTable;
import org.jiheng.sql.Database;

/** Every import that is not forgotten yet; in the caller's transaction. */
@Singleton
class Imports extends JobTable<Import> {

  static final String KIND = "import";

  /** What became of items, counted where it stands, in the words of the work. */
  private static final String COUNT =
      """
      update job set version = version + 1, work = work || to_jsonb(c)
      from (
        select count(*) filter (where i.read) as read,
          count(*) filter (where i.state = 'PASSED') as passed,
          count(*) filter (where i.state = 'FILED') as filed,
          count(*) filter (where i.state = 'UNCHANGED') as unchanged,
          count(*) filter (where i.state = 'REFUSED') as refused,
          count(*) filter (where i.state = 'FAILED') as failed
        from import_item i where i.import_id = :id) c
      where id = :id
      """;

  private final Database database;

  Imports(Database database) {
    super(database, KIND, Import::of);
    this.database = database;
  }

  /**
   * @param visible whether whoever asks may know of an import
   */
  JobDesk<Import> desk(Predicate<Import> visible) {
    return new JobDesk<>(this, "导入任务", visible);
  }

  Import begin(ImportTerms terms, BatchContents uploaded, Instant now) {
    var work =
        new Import.Work(terms, uploaded.names().size(), uploaded.ignored(), 0, 0, 0, 0, 0, 0);
    return begin(null, work, terms.requestedBy(), now).orElseThrow();
  }

  /**
   * The newest first.
   *
   * @param requester whose imports; null for everybody's
   */
  List<Import> before(long id, String requester, int limit) {
    var asked = before(id).add(" and requested_by = :requester", "requester", requester);
    return page(asked, limit);
  }

  void reached(long id, ImportState state) {
    change(id).state(state).save();
  }

  /** Counts the items anew, after some of them have changed. */
  void count(long id) {
    database.sql(COUNT).bind("id", id).update();
  }

  /** It was held up, and others have their turn. */
  void stalled(long id, Instant now) {
    change(id).due(now).save();
  }
}
