package org.jiheng.deploy.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PartsArgumentsTest {

  @Test
  void allPartsStartUnlessSomeAreNamed() {
    assertThat(PartsArguments.parse("--directory", "/d").only())
        .containsExactlyInAnyOrder(PartKind.values());
    assertThat(PartsArguments.parse("--directory", "/d", "--only", "issuer,kafka").only())
        .containsExactlyInAnyOrder(PartKind.ISSUER, PartKind.KAFKA);
  }

  @Test
  void givenPortsAreTaken() {
    var arguments = PartsArguments.parse("--directory", "/d", "--ports", "kafka=9092");

    assertThat(arguments.port(PartKind.KAFKA)).isEqualTo(9092);
    assertThat(arguments.port(PartKind.ISSUER)).isPositive();
  }

  @Test
  void whatIsWrongIsSaid() {
    assertThatThrownBy(PartsArguments::parse).hasMessageContaining("usage");
    assertThatThrownBy(() -> PartsArguments.parse("--directory")).hasMessageContaining("value");
    assertThatThrownBy(() -> PartsArguments.parse("--dir", "/d")).hasMessageContaining("--dir");
  }
}
