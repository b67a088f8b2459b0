package org.jiheng.http.error;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** What a member should have been, in words for whoever filled it in. */
final class ExpectedTypes {

  private static final Set<Class<?>> INTEGERS =
      Set.of(
          int.class,
          Integer.class,
          long.class,
          Long.class,
          short.class,
          Short.class,
          BigInteger.class);

  private ExpectedTypes() {}

  static String reason(Class<?> expected) {
    if (expected == null) {
      return "值的类型不正确。";
    }
    if (INTEGERS.contains(expected)) {
      return "应为整数。";
    }
    if (expected == BigDecimal.class) {
      return "应为数字。";
    }
    if (expected == boolean.class || expected == Boolean.class) {
      return "应为 true 或 false。";
    }
    if (expected == String.class) {
      return "应为字符串。";
    }
    if (expected == LocalDate.class) {
      return "应为日期，例如“2024-12-31”。";
    }
    if (expected == Instant.class) {
      return "应为时刻，例如“2024-12-31T08:00:00Z”。";
    }
    if (expected.isEnum()) {
      return "只能是 " + constants(expected) + " 之一。";
    }
    if (expected.isArray() || Collection.class.isAssignableFrom(expected)) {
      return "应为数组。";
    }
    return "应为对象。";
  }

  private static String constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name())
        .collect(Collectors.joining("、"));
  }
}
