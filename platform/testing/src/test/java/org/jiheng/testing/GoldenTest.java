package org.jiheng.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GoldenTest {

  @Test
  void jsonIsComparedWhateverItsIndentation() {
    Golden.matches("example.json", "{\"amount\":4109.10,\"rows\":[1,2]}");
  }

  @Test
  void aDifferenceNamesTheLine() {
    assertThatThrownBy(() -> Golden.matches("example.json", "{\"amount\":4109.1,\"rows\":[1,2]}"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("line 2")
        .hasMessageContainingAll("but was:", "4109.1,")
        .hasMessageContaining("golden.rewrite");
  }

  @Test
  void aMissingFileSaysHowToWriteIt() {
    assertThatThrownBy(() -> Golden.matches("missing.txt", "text"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("golden.rewrite");
  }
}
