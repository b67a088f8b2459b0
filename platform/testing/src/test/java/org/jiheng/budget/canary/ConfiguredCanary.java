package org.jiheng.budget.canary;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Cannot be configured by plain code. */
class ConfiguredCanary {
  @ConfigProperty(name = "canary")
  String name;
}
