package org.jiheng.deploy.launch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** How often a process that ends by itself is started again before the platform gives up. */
final class Restarts {

  static final int MOST = 3;
  static final Duration WITHIN = Duration.ofMinutes(10);

  private final Clock clock;
  private final Map<String, Deque<Instant>> former = new HashMap<>();

  Restarts(Clock clock) {
    this.clock = clock;
  }

  /**
   * Which start of this process within the time the next one is, from 1; 0 where there were as many
   * as there may be.
   */
  int next(String process) {
    var now = clock.instant();
    var starts = former.computeIfAbsent(process, name -> new ArrayDeque<>());
    starts.removeIf(start -> start.isBefore(now.minus(WITHIN)));
    if (starts.size() == MOST) {
      return 0;
    }
    starts.add(now);
    return starts.size();
  }
}
