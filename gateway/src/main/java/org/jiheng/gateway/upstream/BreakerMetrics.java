package org.jiheng.gateway.upstream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Shows an operator which service is spared at the moment. */
@ApplicationScoped
class BreakerMetrics {

  private final MeterRegistry registry;

  BreakerMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /** What the breaker is to tell of its states. */
  Consumer<CircuitBreakerState> of(String pool, String service) {
    var state = new AtomicReference<>(CircuitBreakerState.CLOSED);
    Gauge.builder("jiheng.gateway.breaker.state", () -> level(state.get()))
        .description("0 closed, 1 half open, 2 open: the service is spared")
        .tag("pool", pool)
        .tag("service", service)
        .register(registry);
    return state::set;
  }

  private static int level(CircuitBreakerState state) {
    return switch (state) {
      case CLOSED -> 0;
      case HALF_OPEN -> 1;
      case OPEN -> 2;
    };
  }
}
