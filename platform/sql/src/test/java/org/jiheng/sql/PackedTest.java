package org.jiheng.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 300, 4_000, 60_000})
  void whatWasPackedComesBack(int rows) {
    var plain = text(rows, 7);

    assertThat(Packed.plain(Packed.of(plain))).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 300, 4_000})
  void aTextThatDiffersInOneRowIsNearlyNothingBesideItsBase(int rows) {
    var base = text(rows, 7);
    var plain = (new String(base, UTF_8).replaceFirst("第 1 项：\\d+", "第 1 项：改正")).getBytes(UTF_8);

    var packed = Packed.of(plain, base);

    assertThat(packed).hasSizeLessThan(200 + base.length / 4_000);
    assertThat(Packed.plain(packed, base)).isEqualTo(plain);
  }

  @Test
  void whatHasNothingInCommonWithItsBaseComesBackToo() {
    var plain = text(500, 8);

    assertThat(Packed.plain(Packed.of(plain, text(0, 7)), text(0, 7))).isEqualTo(plain);
    assertThat(Packed.plain(Packed.of(plain, text(40, 9)), text(40, 9))).isEqualTo(plain);
    assertThat(Packed.plain(Packed.of(new byte[0], plain), plain)).isEmpty();
    assertThat(Packed.plain(Packed.of(new byte[] {1}, new byte[] {2}), new byte[] {2}))
        .containsExactly(1);
  }

  /** About 40 bytes a row, of which a good part is random. */
  private static byte[] text(int rows, long seed) {
    return new Random(seed)
        .longs(rows)
        .mapToObj(number -> "第 1 项：" + Math.abs(number) + "，")
        .collect(Collectors.joining())
        .getBytes(UTF_8);
  }
}
