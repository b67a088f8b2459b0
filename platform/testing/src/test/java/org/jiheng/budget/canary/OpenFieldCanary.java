package org.jiheng.budget.canary;

import jakarta.persistence.Embeddable;

/** Anyone in the package can set its name. */
@Embeddable
class OpenFieldCanary {
  String name;
}
