package org.jiheng.report.publication;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jiheng.jobs.JobKind;
import org.jiheng.jobs.Moment;
import org.jiheng.province.edition.Blocks;
import org.jiheng.province.edition.Edition;

/**
 * Somebody's work on a publication. A file is written from its beginning by one; whoever goes on
 * with it begins again, and a step of one who was overtaken leaves no trace.
 */
final class PublicationRun implements JobKind.Run {

  private final long id;
  private final Publications publications;
  private final FileBlocks files;
  private final Supplier<Moment> present;
  private final Editions editions;
  private final Clock clock;
  private final Settings settings;
  private Moment moment;
  private Edition edition;
  private Blocks blocks;
  private int attempt;

  PublicationRun(
      long id,
      Publications publications,
      FileBlocks files,
      Supplier<Moment> present,
      Editions editions,
      Clock clock,
      Settings settings) {
    this.id = id;
    this.publications = publications;
    this.files = files;
    this.present = present;
    this.editions = editions;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * @param block size of the blocks in which a file is kept, in bytes
   * @param kept how long a file can be fetched
   */
  record Settings(int block, Duration kept) {}

  @Override
  public boolean step() {
    var job = transaction(() -> publications.one(id).orElseThrow());
    return switch (job.state()) {
      case QUEUED, WRITING -> edition == null ? begin() : write();
      case DONE -> job.isOver(clock.instant()) && transaction(this::clear);
      case CANCELLED, FAILED, EXPIRED -> false;
    };
  }

  @Override
  public void close() {
    edition = null;
    if (moment != null) {
      moment.close();
      moment = null;
    }
  }

  private boolean begin() {
    var begun = transaction(this::take);
    if (begun == null) {
      return false;
    }
    attempt = begun.attempt();
    blocks = new Blocks(settings.block());
    moment = present.get();
    edition =
        moment.see(() -> editions.open(begun.work().kind(), begun.work().fiscalYear(), blocks));
    return true;
  }

  /** Null where there is nothing to write any more. */
  private Publication take() {
    if (publications.held(id).orElseThrow().finishedAt() != null) {
      return null;
    }
    files.remove(id);
    publications.writing(id);
    return publications.one(id).orElseThrow();
  }

  private boolean write() {
    var goesOn = moment.see(this::stepped);
    if (!goesOn) {
      blocks.end();
    }
    return transaction(() -> keep(goesOn));
  }

  private boolean stepped() {
    try {
      return edition.step();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** False where somebody else began to write, or it was cancelled. */
  private boolean keep(boolean goesOn) {
    var job = publications.held(id).orElseThrow();
    if (job.finishedAt() != null || job.attempt() != attempt) {
      return false;
    }
    var first = blocks.taken();
    files.append(id, first, blocks.take());
    publications.written(id, edition.written(), edition.toWrite(), edition.asOf());
    if (!goesOn) {
      var now = clock.instant();
      publications.done(id, blocks.length(), now, now.plus(settings.kept()));
    }
    return true;
  }

  private boolean clear() {
    if (publications.held(id).orElseThrow().isOver(clock.instant())) {
      files.remove(id);
      publications.expired(id);
    }
    return true;
  }

  private static <T> T transaction(Supplier<T> work) {
    return QuarkusTransaction.requiringNew().call(work::get);
  }
}
