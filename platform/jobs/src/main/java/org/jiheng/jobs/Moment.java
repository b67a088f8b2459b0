package org.jiheng.jobs;

import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.time.Duration;
import java.util.function.Supplier;
import org.jiheng.sql.Database;

/**
 * One moment of the database over many steps, between which others may write: whoever reads in the
 * caller's transaction sees it. Of one thread.
 */
public final class Moment implements AutoCloseable {

  private static final String ONE_SNAPSHOT =
      "set transaction isolation level repeatable read, read only";

  private final TransactionManager manager;
  private final Transaction kept;

  private Moment(TransactionManager manager, Transaction kept) {
    this.manager = manager;
    this.kept = kept;
  }

  /**
   * The present one, as soon as something is read.
   *
   * @param longest after so long it is given up
   */
  public static Moment present(TransactionManager manager, Database database, Duration longest) {
    try {
      manager.setTransactionTimeout(Math.toIntExact(longest.toSeconds()));
      manager.begin();
      var moment = new Moment(manager, manager.suspend());
      moment.see(() -> database.sql(ONE_SNAPSHOT).update());
      return moment;
    } catch (NotSupportedException | SystemException failure) {
      throw new IllegalStateException(failure);
    }
  }

  public <T> T see(Supplier<T> reading) {
    try {
      manager.resume(kept);
      try {
        return reading.get();
      } finally {
        manager.suspend();
      }
    } catch (InvalidTransactionException | SystemException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Nothing was written. */
  @Override
  public void close() {
    try {
      manager.resume(kept);
      manager.rollback();
    } catch (InvalidTransactionException | SystemException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
