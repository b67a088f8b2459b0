package org.jiheng.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PlacesTest {

  private final CountDownLatch begun = new CountDownLatch(2);
  private final CountDownLatch done = new CountDownLatch(1);

  @Test
  void whoFindsNoPlaceIsToldAtOnceToComeAgain() throws Exception {
    var places = new Places(2, 2, "等待的已达上限");
    var first = CompletableFuture.supplyAsync(() -> places.take(this::work));
    var second = CompletableFuture.supplyAsync(() -> places.take(this::work));
    begun.await(10, TimeUnit.SECONDS);

    assertThatThrownBy(() -> places.take(() -> "no place"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("等待的已达上限");

    done.countDown();
    assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(second.get(10, TimeUnit.SECONDS));
    assertThat(places.take(() -> "again")).isEqualTo("again");
  }

  @Test
  void workThatFailsGivesItsPlaceBack() {
    var places = new Places(1, 1, "full");
    for (var i = 0; i < 3; i++) {
      assertThatThrownBy(() -> places.take(PlacesTest::broken)).hasMessage("broken");
    }
  }

  private static String broken() {
    throw new IllegalStateException("broken");
  }

  private String work() {
    begun.countDown();
    try {
      done.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return "made";
  }
}
