package org.jiheng.documents.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutlineTest {

  @Test
  void headingsAreComparedByAnyNumberOfThreadsAtATime() {
    var headings = Outline.official().headings();

    assertThat(
            IntStream.range(0, 20_000)
                .parallel()
                .filter(
                    i ->
                        Outline.isHeading(headings.get(i % headings.size()))
                            && !Outline.isHeading("第 " + i + " 段不是标题"))
                .count())
        .isEqualTo(20_000);
  }
}
