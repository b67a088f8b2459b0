package org.jiheng.rules.profile;

import java.util.function.Function;

/** Parses a double without naming one in a signature. */
class DoubleReferenceCanary {
  static Object parser() {
    Function<String, Object> parser = Double::valueOf;
    return parser;
  }
}
