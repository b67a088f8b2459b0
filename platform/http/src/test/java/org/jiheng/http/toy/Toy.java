package org.jiheng.http.toy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One member of every type that the platform's bodies have. */
public record Toy(
    @NotBlank String name,
    int year,
    @PositiveOrZero BigDecimal amount,
    Boolean flag,
    LocalDate day,
    Instant instant,
    Kind kind,
    @Valid List<Part> parts) {

  /** An enumeration in a body. */
  public enum Kind {
    SMALL,
    LARGE
  }

  /** A row in a body. */
  public record Part(@NotBlank String code, @PositiveOrZero BigDecimal weight) {}
}
