package org.jiheng.documents.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LineBatchTest {

  @Test
  void aLineIsAnItemAndABlankOneIsNone() throws Exception {
    var lines = lines("\uFEFF{\"a\":1}\r\n\r\n  \t\n{\"b\":2}");

    assertThat(lines.described().names()).containsExactly("第 1 行", "第 4 行");
    assertThat(text(lines, 1)).isEqualTo("{\"a\":1}\r");
    assertThat(text(lines, 2)).isEqualTo("{\"b\":2}");
  }

  @Test
  void nothingIsNoItem() {
    assertThat(lines("").described().names()).isEmpty();
    assertThat(lines("\n\n").described().names()).isEmpty();
  }

  @Test
  void aLineThatIsTooLongIsNotReadAndTheOthersAre() throws Exception {
    var lines = lines("x".repeat(BatchLimits.ITEM + 1) + "\n" + "x".repeat(BatchLimits.ITEM));

    assertThatThrownBy(() -> lines.entry(1)).hasMessageContaining("8 MB");
    assertThat(text(lines, 2)).hasSize(BatchLimits.ITEM);
  }

  private static LineBatch lines(String text) {
    return new LineBatch(text.getBytes(UTF_8));
  }

  private static String text(LineBatch lines, int position) throws Exception {
    return new String(lines.entry(position).content(), UTF_8);
  }
}
