package org.jiheng.gateway;

import java.util.stream.Stream;
import org.jiheng.testing.architecture.Architecture;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The rules of the house, over the classes of this service. */
class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> theRulesOfTheHouseHold() {
    return Architecture.of("org.jiheng.gateway");
  }
}
