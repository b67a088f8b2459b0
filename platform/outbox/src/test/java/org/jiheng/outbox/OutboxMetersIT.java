package org.jiheng.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import org.jiheng.sql.Database;
import org.junit.jupiter.api.Test;

class OutboxMetersIT {

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @Test
  void theGaugesTellHowManyRowsWaitAndForHowLong() throws Exception {
    try (var service = new OutboxFixture(OutboxIT.SERVICE)) {
      new OutboxMeters(new Database(service.database), service.clock, meters)
          .register(new StartupEvent());
      assertThat(gauge("jiheng.outbox.waiting")).isZero();
      assertThat(gauge("jiheng.outbox.age")).isZero();

      service.append("431053", 1, 2);
      service.clock.advance(Duration.ofSeconds(90));

      assertThat(gauge("jiheng.outbox.waiting")).isEqualTo(2);
      assertThat(gauge("jiheng.outbox.parked")).isZero();
      assertThat(gauge("jiheng.outbox.age")).isEqualTo(90);
    }
  }

  @Test
  void aTableThatCannotBeReadGivesNoNumber() throws Exception {
    var service = new OutboxFixture(OutboxIT.SERVICE);
    new OutboxMeters(new Database(service.database), service.clock, meters)
        .register(new StartupEvent());
    service.close();

    assertThat(gauge("jiheng.outbox.waiting")).isNaN();
  }

  private double gauge(String name) {
    return meters.get(name).gauge().value();
  }
}
