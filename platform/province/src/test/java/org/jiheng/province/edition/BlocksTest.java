package org.jiheng.province.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BlocksTest {

  private final Blocks blocks = new Blocks(100);
  private final List<byte[]> taken = new ArrayList<>();

  @Test
  void theBlocksTogetherAreWhatWasWritten() {
    var random = new Random(7);
    var written = new ByteArrayOutputStream();
    for (var round = 0; round < 50; round++) {
      var bytes = new byte[random.nextInt(250)];
      random.nextBytes(bytes);
      blocks.write(bytes, 0, bytes.length);
      written.writeBytes(bytes);
      taken.addAll(blocks.take());
      assertThat(blocks.taken()).isEqualTo(taken.size());
    }
    blocks.end();
    taken.addAll(blocks.take());

    var read = new ByteArrayOutputStream();
    taken.forEach(read::writeBytes);
    assertThat(read.toByteArray()).isEqualTo(written.toByteArray());
    assertThat(blocks.length()).isEqualTo(written.size());
    assertThat(taken.subList(0, taken.size() - 1))
        .allSatisfy(block -> assertThat(block).hasSize(100));
  }

  @Test
  void aFileThatEndsWithABlockHasNoEmptyOneBehindIt() {
    blocks.write(new byte[200], 0, 200);
    blocks.end();

    assertThat(blocks.take()).hasSize(2);
    assertThat(blocks.take()).isEmpty();
  }
}
