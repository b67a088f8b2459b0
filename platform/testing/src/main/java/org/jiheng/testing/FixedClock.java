package org.jiheng.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. */
public final class FixedClock extends Clock {

  private final AtomicReference<Instant> now;
  private final ZoneId zone;

  private FixedClock(AtomicReference<Instant> now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  /** A clock in UTC at this ISO instant. */
  public static FixedClock at(String instant) {
    return new FixedClock(new AtomicReference<>(Instant.parse(instant)), ZoneOffset.UTC);
  }

  public void set(Instant instant) {
    now.set(instant);
  }

  public void advance(Duration duration) {
    now.updateAndGet(instant -> instant.plus(duration));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  /** The same clock read in another zone: it moves with this one. */
  @Override
  public FixedClock withZone(ZoneId other) {
    return new FixedClock(now, other);
  }
}
