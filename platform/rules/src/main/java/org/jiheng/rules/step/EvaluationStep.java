package org.jiheng.rules.step;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Evaluates on a thread of its own, with a stack of a known depth and for a bounded time. Whatever
 * a department's texts do there, an overflowing stack included, ends as {@link NotEvaluated}, and
 * whoever asked goes on.
 */
public final class EvaluationStep {

  private static final long STACK = 1 << 20;

  private final Duration longest;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            var thread = new Thread(null, work, "evaluation", STACK);
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param longest how long an evaluation is waited for
   */
  public EvaluationStep(Duration longest) {
    this.longest = longest;
  }

  /**
   * @throws NotEvaluated for whatever was thrown there, and where it takes too long
   */
  public <T> T of(Supplier<T> evaluation) {
    var running = threads.submit(evaluation::get);
    try {
      return running.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      throw NotEvaluated.because(failed.getCause());
    } catch (TimeoutException late) {
      running.cancel(true);
      throw NotEvaluated.late(longest);
    } catch (InterruptedException interrupted) {
      throw left(running);
    }
  }

  private static CancellationException left(Future<?> running) {
    running.cancel(true);
    Thread.currentThread().interrupt();
    return new CancellationException("nobody waits for the evaluation any more");
  }

  /**
   * Where an evaluation that nobody waits for ends.
   *
   * @throws CancellationException in one that took too long
   */
  public static void checkpoint() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the evaluation took too long");
    }
  }
}
