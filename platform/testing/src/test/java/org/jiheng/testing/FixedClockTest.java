package org.jiheng.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class FixedClockTest {

  @Test
  void standsStillUntilItIsMovedAndMovesInEveryZone() {
    var clock = FixedClock.at("2026-11-23T15:59:59Z");
    var shanghai = clock.withZone(ZoneId.of("Asia/Shanghai"));

    clock.advance(Duration.ofSeconds(1));

    assertThat(clock.instant()).isEqualTo(Instant.parse("2026-11-23T16:00:00Z"));
    assertThat(LocalDate.now(shanghai)).isEqualTo(LocalDate.of(2026, 11, 24));
  }
}
