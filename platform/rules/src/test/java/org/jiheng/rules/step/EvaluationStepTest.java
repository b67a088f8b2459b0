package org.jiheng.rules.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EvaluationStepTest {

  private final EvaluationStep step = new EvaluationStep(Duration.ofMillis(300));

  @Test
  void whatIsEvaluatedIsGivenBack() {
    assertThat(step.of(() -> "98.8")).isEqualTo("98.8");
  }

  @Test
  void aStackThatOverflowsEndsTheEvaluationAndNobodyElse() {
    assertThatThrownBy(() -> step.of(() -> deeper(0)))
        .isInstanceOf(NotEvaluated.class)
        .hasMessageContaining("StackOverflowError")
        .hasMessageContaining("EvaluationStepTest");
    assertThat(step.of(() -> "the next")).isEqualTo("the next");
  }

  @Test
  void everyOtherErrorEndsItToo() {
    assertThatThrownBy(
            () ->
                step.of(
                    () -> {
                      throw new LinkageError("half an upgrade");
                    }))
        .isInstanceOf(NotEvaluated.class)
        .hasMessageContaining("LinkageError: half an upgrade");
  }

  @Test
  void whatTakesTooLongIsLeftAndEndsAtItsNextCheckpoint() {
    var ended = new CompletableFuture<Boolean>();

    assertThatThrownBy(() -> step.of(() -> without(ended)))
        .isInstanceOf(NotEvaluated.class)
        .hasMessageContaining("longer than PT0.3S");

    assertThat(ended.orTimeout(10, TimeUnit.SECONDS).join()).isTrue();
  }

  private static int deeper(int depth) {
    return depth < 0 ? depth : deeper(depth + 1) + 1;
  }

  private static String without(CompletableFuture<Boolean> ended) {
    try {
      while (!ended.isDone()) {
        EvaluationStep.checkpoint();
      }
      return "never";
    } finally {
      ended.complete(true);
    }
  }
}
