package org.jiheng.budget.canary.time;

import java.time.Instant;

/** Asks the system for the time. */
class InstantCanary {
  static Object now() {
    return Instant.now();
  }
}
