package org.jiheng.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RestartsTest {

  private final MovingClock clock = new MovingClock();
  private final Restarts restarts = new Restarts(clock);

  @Test
  void eachProcessIsStartedAgainThreeTimesInTenMinutes() {
    assertThat(restarts.next("gateway")).isEqualTo(1);
    clock.pass(Duration.ofMinutes(4));
    assertThat(restarts.next("gateway")).isEqualTo(2);
    clock.pass(Duration.ofMinutes(4));
    assertThat(restarts.next("gateway")).isEqualTo(3);
    assertThat(restarts.next("gateway")).isZero();
    assertThat(restarts.next("parts")).isEqualTo(1);
    clock.pass(Duration.ofMinutes(3));
    assertThat(restarts.next("gateway")).as("the first is long ago").isEqualTo(3);
    assertThat(restarts.next("gateway")).isZero();
  }

  private static final class MovingClock extends Clock {

    private Instant now = Instant.EPOCH;

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
