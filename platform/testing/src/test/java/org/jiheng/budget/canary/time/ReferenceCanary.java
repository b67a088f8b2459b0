package org.jiheng.budget.canary.time;

import java.time.Instant;
import java.util.function.Supplier;

/** Asks the system for the time by a method reference. */
class ReferenceCanary {
  static Supplier<Instant> now() {
    return Instant::now;
  }
}
