package org.jiheng.gateway.protection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who counts as one. */
class CallerTest {

  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, 203.0.113.7",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2",
    "2001:db8:1:2:9:9:9:9, 2001:db8:1:2",
    "2001:db8:1:3:0:0:0:1, 2001:db8:1:3"
  })
  void anIpv6NetworkIsOneAddress(String address, String counted) {
    assertThat(Caller.network(address)).isEqualTo(counted);
  }
}
