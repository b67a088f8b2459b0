package org.jiheng.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TickerTest {

  @Test
  void aFailureDoesNotEndTheLooking() throws InterruptedException {
    var looks = new CountDownLatch(3);
    var ticker =
        new Ticker(
            "a test",
            Duration.ofMillis(1),
            () -> {
              looks.countDown();
              throw new IllegalStateException("away");
            });

    ticker.start();

    assertThat(looks.await(10, TimeUnit.SECONDS)).isTrue();
    ticker.stop();
  }

  @Test
  void whoeverStopsWaitsForTheLookAndNoOtherComes() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    var ended = new AtomicInteger();
    var ticker =
        new Ticker(
            "a test",
            Duration.ofMillis(1),
            () -> {
              begun.countDown();
              awaitQuietly(go);
              ended.incrementAndGet();
            });
    ticker.start();
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

    go.countDown();
    ticker.stop();

    assertThat(ticker.isStopping()).isTrue();
    var looks = ended.get();
    assertThat(looks).isPositive();
    ticker.stop();
    assertThat(ended).hasValue(looks);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
