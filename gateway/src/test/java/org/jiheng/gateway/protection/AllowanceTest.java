package org.jiheng.gateway.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowanceTest {

  private static final ProtectionConfig.Rate RATE =
      new ProtectionConfig.Rate() {
        @Override
        public boolean enabled() {
          return true;
        }

        @Override
        public int burst() {
          return 1;
        }

        @Override
        public Duration refill() {
          return Duration.ofDays(1);
        }
      };

  private final Allowance allowance = new Allowance(RATE, 2, 2);

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCallerHoldsSoManyPlacesAndNoMoreUntilItLeavesOne(boolean stream) {
    var places = allowance.places(stream);

    assertThat(places.enter()).isTrue();
    assertThat(places.enter()).isTrue();
    assertThat(places.enter()).isFalse();
    places.leave();
    assertThat(places.enter()).isTrue();
    assertThat(places.enter()).isFalse();
  }

  @Test
  void streamsTakeNoPlaceOfRequests() {
    allowance.places(true).enter();
    allowance.places(true).enter();

    assertThat(allowance.places(true).enter()).isFalse();
    assertThat(allowance.places(false).enter()).isTrue();
  }
}
