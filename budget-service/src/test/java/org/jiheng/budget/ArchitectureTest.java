package org.jiheng.budget;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiheng.testing.architecture.Architecture;
import org.junit.jupiter.api.Test;

/** The rules of the house, over the classes of this service. */
class ArchitectureTest {

  @Test
  void theRulesOfTheHouseHold() {
    assertThat(Architecture.violations("org.jiheng.budget")).isEmpty();
  }

  /** Here, because a service is the first module that sees all of the platform. */
  @Test
  void theRulesOfTheHouseHoldInThePlatform() {
    assertThat(
            Architecture.violations(
                "org.jiheng.contracts",
                "org.jiheng.filing",
                "org.jiheng.http",
                "org.jiheng.idempotency",
                "org.jiheng.outbox"))
        .isEmpty();
  }
}
