package org.jiheng.budget.canary;

import jakarta.inject.Inject;

/** Cannot be made by plain code. */
class InjectedCanary {
  @Inject Runnable needed;
}
