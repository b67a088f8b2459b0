package org.jiheng.budget.canary.time;

import java.time.Clock;

/** Asks the system for the time. */
class SystemClockCanary {
  static Object now() {
    return Clock.systemUTC();
  }
}
