package org.jiheng.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What an operator watches of the live stream. */
@ApplicationScoped
class LiveMetrics {

  private final Map<Ending, Counter> dropped = new EnumMap<>(Ending.class);
  private final Map<Reset, Counter> resets = new EnumMap<>(Reset.class);
  private final AtomicInteger clients = new AtomicInteger();
  private final AtomicInteger catchUps = new AtomicInteger();
  private final AtomicLong lag = new AtomicLong();
  private final Counter unreadable;

  LiveMetrics(MeterRegistry registry) {
    Gauge.builder("jiheng.live.clients", clients, AtomicInteger::get)
        .description("open streams")
        .register(registry);
    Gauge.builder("jiheng.live.catchups", catchUps, AtomicInteger::get)
        .description(
            "streams that read the logs themselves, or wait to, because they resume far back")
        .register(registry);
    Gauge.builder("jiheng.live.lag", lag, AtomicLong::get)
        .description("records of the logs that the streams of this replica have not seen yet")
        .register(registry);
    unreadable =
        Counter.builder("jiheng.live.unreadable")
            .description("records that are no events and were left out of the streams")
            .register(registry);
    for (Ending reason : Ending.values()) {
      dropped.put(
          reason,
          Counter.builder("jiheng.live.dropped")
              .description("streams that were cut because the client did not keep up, by reason")
              .tag("reason", reason.tag())
              .register(registry));
    }
    for (Reset reason : Reset.values()) {
      resets.put(
          reason,
          Counter.builder("jiheng.live.resets")
              .description("ids that could not be served, by reason")
              .tag("reason", reason.code())
              .register(registry));
    }
  }

  AtomicInteger clients() {
    return clients;
  }

  AtomicInteger catchUps() {
    return catchUps;
  }

  void lag(long records) {
    lag.set(records);
  }

  void unreadable() {
    unreadable.increment();
  }

  void dropped(Ending reason) {
    dropped.get(reason).increment();
  }

  void reset(Reset reason) {
    resets.get(reason).increment();
  }
}
