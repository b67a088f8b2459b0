package org.jiheng.budget.canary.time;

/** Asks the system for the time. */
class MillisCanary {
  static Object now() {
    return System.currentTimeMillis();
  }
}
