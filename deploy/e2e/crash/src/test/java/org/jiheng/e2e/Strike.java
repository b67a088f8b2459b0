package org.jiheng.e2e;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.MINUTES;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Kills a service when a drawn number of requests has been answered, so that some are done, many on
 * their way and some not begun, on a slow machine as on a quick one. Nobody asks again.
 */
final class Strike {

  private static final int APART = 25;

  private final Random random;

  Strike(Random random) {
    this.random = random;
  }

  /** What is asked once, and judged when the service is there again. */
  interface Request {

    int send();

    /**
     * @param status empty where no answer came
     * @throws AssertionError where what became of it is not one of the two ends, or not everywhere
     */
    void judge(OptionalInt status);
  }

  /** A request that was sent. */
  record Sent(Request request, OptionalInt status) {

    private static Sent of(Request request) {
      try {
        return new Sent(request, OptionalInt.of(request.send()));
      } catch (Exception lost) {
        return new Sent(request, OptionalInt.empty());
      }
    }

    void judge() {
      request.judge(status);
    }
  }

  List<Sent> during(List<? extends Request> requests, Member victim) throws Exception {
    var clients = Executors.newScheduledThreadPool(requests.size());
    try {
      var blow = new CompletableFuture<Void>();
      var outstanding = new AtomicInteger(1 + random.nextInt(requests.size() / 2));
      var sent = new ArrayList<Future<Sent>>();
      for (var request : requests) {
        sent.add(
            clients.schedule(
                () -> {
                  var answer = Sent.of(request);
                  if (outstanding.decrementAndGet() == 0) {
                    blow.complete(null);
                  }
                  return answer;
                },
                (long) sent.size() * APART,
                MILLISECONDS));
      }
      blow.get(2, MINUTES);
      Platform.running().kill(victim);
      var answered = new ArrayList<Sent>();
      for (Future<Sent> each : sent) {
        answered.add(each.get());
      }
      return answered;
    } finally {
      clients.shutdownNow();
    }
  }
}
