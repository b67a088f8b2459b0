package org.jiheng.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiheng.testing.architecture.Architecture;
import org.junit.jupiter.api.Test;

/** The rules of the house, over the classes of this service. */
class ArchitectureTest {

  @Test
  void theRulesOfTheHouseHold() {
    assertThat(Architecture.violations("org.jiheng.gateway")).isEmpty();
  }
}
