package org.jiheng.rules.evaluation;

import java.time.Instant;

/** A header that says the same each time. */
public final class Headers {

  private Headers() {}

  public static Header of(String department) {
    return new Header(
        department,
        "湖南省科学技术协会",
        2024,
        "hunan-2024",
        1,
        1,
        "0000",
        null,
        "DRAFT",
        Instant.parse("2026-11-23T08:00:00Z"));
  }
}
