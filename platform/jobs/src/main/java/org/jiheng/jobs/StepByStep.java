package org.jiheng.jobs;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jboss.logging.Logger;

/**
 * Does the same to many things as a job, in their order and to some in each transaction. Where it
 * fails for one of them, the others of its transaction are done one by one, and it is told.
 *
 * @param <K> names a thing, and where it stands in the order
 */
public final class StepByStep<K extends Comparable<K>> {

  private static final Logger LOG = Logger.getLogger(StepByStep.class);

  private final String job;
  private final Ledger<K> ledger;
  private final Supplier<List<K>> all;
  private final ToIntFunction<List<K>> deed;
  private final int atOnce;
  private List<K> ahead;

  /**
   * @param job its name for the log
   * @param all what is to be done, in order; asked for once, in a transaction
   * @param deed does it to these, with the locks that it needs, and tells how many it changed
   * @param atOnce how many in a transaction
   */
  public StepByStep(
      String job,
      Ledger<K> ledger,
      Supplier<List<K>> all,
      ToIntFunction<List<K>> deed,
      int atOnce) {
    this.job = job;
    this.ledger = ledger;
    this.all = all;
    this.deed = deed;
    this.atOnce = atOnce;
  }

  /** Where it is written how far the job has come, in the transaction of what was done. */
  public interface Ledger<K> {

    /**
     * Locks the job; false where it is not at this place any more, because somebody else went on
     * with it or ended it.
     *
     * @param reached the last one to which it is done; null before the first
     */
    boolean hold(K reached);

    /** So many are still to be done. */
    void expect(int more);

    void done(K last, int count, int changed);

    /** It cannot be done to this one: goes on, but not without telling it in the end. */
    void failing(K one);
  }

  /**
   * Goes on with the next ones; false where there are none.
   *
   * @param reached the last one to which it is done; null before the first
   */
  public boolean step(K reached) {
    if (ahead == null) {
      ahead = QuarkusTransaction.requiringNew().call(() -> begin(reached));
    }
    var some = ahead.stream().filter(id -> isAhead(id, reached)).limit(atOnce).toList();
    if (some.isEmpty()) {
      return false;
    }
    if (!done(reached, some)) {
      alone(reached, some);
    }
    return true;
  }

  private List<K> begin(K reached) {
    if (!ledger.hold(reached)) {
      return List.of();
    }
    var some = all.get().stream().filter(id -> isAhead(id, reached)).toList();
    ledger.expect(some.size());
    return some;
  }

  /** One after the other, so that only what fails stays as it is. */
  private void alone(K reached, List<K> some) {
    var former = reached;
    for (var id : some) {
      var place = former;
      if (!done(place, List.of(id))) {
        QuarkusTransaction.requiringNew().run(() -> leave(place, id));
      }
      former = id;
    }
  }

  private void leave(K reached, K id) {
    if (ledger.hold(reached)) {
      ledger.failing(id);
      ledger.done(id, 1, 0);
    }
  }

  /** False where it fails for one of them. */
  private boolean done(K reached, List<K> some) {
    try {
      QuarkusTransaction.requiringNew().run(() -> perform(reached, some));
      return true;
    } catch (RuntimeException failure) {
      if (!Blame.isOnTheWork(failure)) {
        throw failure;
      }
      LOG.errorf(failure, "%s cannot do %s", job, some);
      return false;
    }
  }

  private void perform(K reached, List<K> some) {
    if (!ledger.hold(reached)) {
      return;
    }
    ledger.done(some.get(some.size() - 1), some.size(), deed.applyAsInt(some));
  }

  private static <K extends Comparable<K>> boolean isAhead(K id, K reached) {
    return reached == null || id.compareTo(reached) > 0;
  }
}
