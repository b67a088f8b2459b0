package org.jiheng.report.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jiheng.documents.batch.Batch;
import org.jiheng.documents.batch.Item;
import org.jiheng.documents.batch.ItemOutcome;
import org.jiheng.documents.batch.ItemReader;
import org.jiheng.jobs.JobKind;

/**
 * Somebody's work on an import. A filing is handed in outside of any transaction and its outcome
 * written down after it; whoever dies in between has it handed in again, which then changes
 * nothing.
 */
final class ImportRun implements JobKind.Run {

  private static final Logger LOG = Logger.getLogger(ImportRun.class);

  private static final int READ_AT_ONCE = 10;

  private final long id;
  private final Imports imports;
  private final Items items;
  private final Uploads uploads;
  private final HandingIn handingIn;
  private final Clock clock;
  private final Duration patience;
  private Batch upload;

  /**
   * @param patience how long an item is tried again that cannot be handed in
   */
  ImportRun(
      long id,
      Imports imports,
      Items items,
      Uploads uploads,
      HandingIn handingIn,
      Clock clock,
      Duration patience) {
    this.id = id;
    this.imports = imports;
    this.items = items;
    this.uploads = uploads;
    this.handingIn = handingIn;
    this.clock = clock;
    this.patience = patience;
  }

  @Override
  public boolean step() {
    var job = QuarkusTransaction.requiringNew().call(() -> imports.one(id)).orElseThrow();
    return switch (job.state()) {
      case QUEUED, READING -> read(job);
      case FILING -> file(job);
      case DONE, CANCELLED, FAILED -> false;
    };
  }

  @Override
  public void close() {
    if (upload != null) {
      upload.close();
      upload = null;
    }
  }

  private boolean read(Import job) {
    if (upload == null) {
      upload = QuarkusTransaction.requiringNew().call(() -> uploads.open(id)).orElse(null);
      if (upload == null) {
        return true; // cancelled, as the next step sees
      }
    }
    var unread = QuarkusTransaction.requiringNew().call(() -> items.unread(id, READ_AT_ONCE));
    var reader = new ItemReader(job.terms().expected());
    var read = unread.stream().map(position -> read(reader, position)).toList();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (isUnfinished()) {
                items.read(id, read);
                imports.reached(id, ImportState.READING);
                if (unread.size() < READ_AT_ONCE) {
                  allRead();
                }
                imports.count(id);
              }
            });
    return true;
  }

  /** One that makes a reader fail is not the end of the others. */
  private Item.Read read(ItemReader reader, int position) {
    try {
      return reader.read(upload, position);
    } catch (RuntimeException failure) {
      LOG.errorf(failure, "item %d of import %d cannot be read", position, id);
      return Item.Read.refused(position, null, null, ItemOutcome.failed("读取时出错，没有报送。"));
    }
  }

  private void allRead() {
    items.refuseTwice(id);
    uploads.drop(id);
    imports.reached(id, ImportState.FILING);
  }

  private boolean file(Import job) {
    var next = QuarkusTransaction.requiringNew().call(() -> items.next(id));
    if (next.isEmpty()) {
      QuarkusTransaction.requiringNew().run(this::finish);
      return true;
    }
    var item = next.get();
    try {
      var outcome = handingIn.of(job, item);
      QuarkusTransaction.requiringNew().run(() -> ended(item, outcome));
    } catch (DoorClosed closed) {
      QuarkusTransaction.requiringNew().run(() -> postpone(item, closed));
      throw closed;
    }
    return true;
  }

  private void ended(Item.Waiting item, ItemOutcome outcome) {
    imports.held(id);
    items.ended(id, item.position(), outcome);
    imports.count(id);
  }

  private void postpone(Item.Waiting item, DoorClosed closed) {
    var now = clock.instant();
    imports.held(id);
    if (item.firstFailedAt() != null && item.firstFailedAt().plus(patience).isBefore(now)) {
      items.ended(id, item.position(), ItemOutcome.failed(closed.getMessage()));
    } else {
      items.postponed(id, item.position(), closed.getMessage(), now);
    }
    imports.count(id);
    imports.stalled(id, now);
  }

  private void finish() {
    if (isUnfinished()) {
      imports.finished(id, ImportState.DONE, clock.instant());
      LOG.infof("import %d is done", id);
    }
  }

  private boolean isUnfinished() {
    return !imports.held(id).orElseThrow().isFinished();
  }
}
