package org.jiheng.rules.evaluation;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jiheng.filing.Filing;

/**
 * What an evaluation takes, in bytes: unlike time they are the same in every run, and what is
 * looked at again is cut out again. It runs on a stack on which no recursion gets far.
 */
public final class Work {

  private static final int STACK = 192 * 1024;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Work() {}

  public static long of(Filing filing) {
    var task = new FutureTask<>(() -> measured(filing));
    new Thread(null, task, "small stack", STACK).start();
    try {
      return task.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The second time, when nothing is loaded any more. */
  private static long measured(Filing filing) {
    Evaluated.evaluate(filing);
    var self = Thread.currentThread().getId();
    var before = THREADS.getThreadAllocatedBytes(self);
    Evaluated.evaluate(filing);
    return THREADS.getThreadAllocatedBytes(self) - before;
  }
}
