package org.jiheng.budget.canary.time;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** Asks the system for the time. */
class ZoneCanary {
  static Object now() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
