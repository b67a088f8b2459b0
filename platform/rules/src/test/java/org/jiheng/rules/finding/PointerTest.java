package org.jiheng.rules.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PointerTest {

  @Test
  void escapesTildeAndSlash() {
    assertThat(Pointer.form(0).to("a/b~c").text()).isEqualTo("/forms/0/a~1b~0c");
  }
}
