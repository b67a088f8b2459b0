package org.jiheng.outbox;

import java.time.Duration;

/** Pauses that double from try to try up to a limit. */
final class Backoff {

  private static final Duration FIRST = Duration.ofMillis(100);

  private final Duration longest;
  private Duration next = FIRST;

  Backoff(Duration longest) {
    this.longest = longest;
  }

  Duration next() {
    var pause = next.compareTo(longest) < 0 ? next : longest;
    next = pause.multipliedBy(2);
    return pause;
  }

  void reset() {
    next = FIRST;
  }
}
