package org.jiheng.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiheng.testing.architecture.Architecture;
import org.junit.jupiter.api.Test;

/**
 * The rules of the house, over the classes of this service and the libraries that it is made of.
 */
class ArchitectureTest {

  @Test
  void theRulesOfTheHouseHold() {
    assertThat(
            Architecture.violations(
                "org.jiheng.report",
                "org.jiheng.rules",
                "org.jiheng.documents",
                "org.jiheng.pages",
                "org.jiheng.cycle",
                "org.jiheng.facts",
                "org.jiheng.prints",
                "org.jiheng.province",
                "org.jiheng.http"))
        .isEmpty();
  }
}
