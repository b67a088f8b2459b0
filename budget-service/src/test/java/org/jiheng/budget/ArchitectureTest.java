package org.jiheng.budget;

import java.util.stream.Stream;
import org.jiheng.testing.architecture.Architecture;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The rules of the house, over the classes of this service. */
class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> theRulesOfTheHouseHold() {
    return Architecture.of("org.jiheng.budget");
  }

  /** Here, because a service is the first module that sees all of the platform. */
  @TestFactory
  Stream<DynamicTest> theRulesOfTheHouseHoldInThePlatform() {
    return Architecture.of(
        "org.jiheng.contracts", "org.jiheng.filing", "org.jiheng.http", "org.jiheng.outbox");
  }
}
