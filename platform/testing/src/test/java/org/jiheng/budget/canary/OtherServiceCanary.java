package org.jiheng.budget.canary;

import org.jiheng.report.canary.ServiceSeed;

/** Depends on another service. */
class OtherServiceCanary {
  private final ServiceSeed seed = new ServiceSeed();

  @Override
  public String toString() {
    return seed.toString();
  }
}
