package org.jiheng.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublicAddressTest {

  private final PublicAddress fixed =
      new PublicAddress(Optional.of(URI.create("https://jiheng.example.org")));

  @Test
  void aLoginUnderTheAddressIsHere() {
    assertThat(fixed.isHere("jiheng.example.org")).isTrue();
    assertThat(fixed.isHere("JIHENG.example.org")).isTrue();
  }

  @Test
  void aLoginUnderAnotherNameOrPortIsNot() {
    assertThat(fixed.isHere("evil.example.org")).isFalse();
    assertThat(fixed.isHere("jiheng.example.org:8443")).isFalse();
    assertThat(fixed.isHere("jiheng.example.org.evil.example")).isFalse();
    assertThat(fixed.isHere(null)).isFalse();
  }

  @Test
  void anAddressThatIsNotFixedIsWhateverTheRequestSays() {
    assertThat(new PublicAddress(Optional.empty()).isHere("anything:1")).isTrue();
  }
}
