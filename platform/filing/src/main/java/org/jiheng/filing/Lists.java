package org.jiheng.filing;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A list or map that a filing leaves out is empty in its record. */
final class Lists {

  private Lists() {}

  static <T> List<T> orEmpty(List<T> filed) {
    return filed == null ? List.of() : List.copyOf(filed);
  }

  /** Keeps the filed order; a blank class keeps its key with null. */
  static Map<String, BigDecimal> orEmpty(Map<String, BigDecimal> filed) {
    return filed == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(filed));
  }
}
