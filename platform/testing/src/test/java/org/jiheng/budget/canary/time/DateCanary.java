package org.jiheng.budget.canary.time;

import java.util.Date;

/** Asks the system for the time. */
class DateCanary {
  static Object now() {
    return new Date();
  }
}
