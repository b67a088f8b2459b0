package org.jiheng.report.intake;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.util.function.Consumer;

/**
 * What is done once a transaction has ended.
 *
 * @param action is told whether it was committed
 */
record AfterTransaction(Consumer<Boolean> action) implements Synchronization {

  @Override
  public void beforeCompletion() {}

  @Override
  public void afterCompletion(int status) {
    action.accept(status == Status.STATUS_COMMITTED);
  }
}
