package org.jiheng.rules.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CancellationException;
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

  @Test
  void whoeverIsInterruptedWhileWaitingLeavesTheEvaluationAndStaysInterrupted() {
    var ended = new CompletableFuture<Boolean>();
    var patient = new EvaluationStep(Duration.ofMinutes(1));
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> patient.of(() -> without(ended)))
        .isInstanceOf(CancellationException.class)
        .hasMessageContaining("nobody waits");

    assertThat(Thread.interrupted()).isTrue();
    ended.complete(true);
  }

  @Test
  void anErrorIsToldWithThePlaceInTheHousesOwnCodeAndOthersWithout() {
    var far = new IllegalStateException("far");
    far.setStackTrace(
        new StackTraceElement[] {new StackTraceElement("java.util.List", "of", "", 1)});

    assertThat(NotEvaluated.because(far)).hasMessage("IllegalStateException: far").hasCause(far);
    far.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("java.util.List", "of", "List.java", 1),
          new StackTraceElement("org.jiheng.rules.Rule", "of", "Rule.java", 7)
        });
    assertThat(NotEvaluated.because(far))
        .hasMessage("IllegalStateException: far at org.jiheng.rules.Rule.of(Rule.java:7)");
  }

  @Test
  void whatWasNotTriedSaysWhy() {
    assertThat(NotEvaluated.untried()).hasMessageContaining("other evaluations");
  }

  @Test
  void theThreadThatEvaluatesKeepsNoProcessAlive() {
    assertThat(step.of(() -> Thread.currentThread().isDaemon())).isTrue();
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
