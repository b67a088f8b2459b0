package org.jiheng.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiheng.testing.TopicReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever happens between the table and the topic, each event is published, in order within its
 * department, and a repeated one is told by its id.
 */
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RelayIT {

  private final String department = "A" + UUID.randomUUID();
  private final String neighbour = "B" + UUID.randomUUID();
  private OutboxFixture service;

  @BeforeEach
  void givenAServiceWithAnEmptyOutbox() throws Exception {
    service = new OutboxFixture(OutboxIT.SERVICE);
  }

  @AfterEach
  void closeThePool() {
    service.close();
  }

  @Test
  void aTransactionThatCommitsAfterLaterIdsWereSentIsNotLost() throws Exception {
    try (RunningRelay relay = RunningRelay.start(service)) {
      service.inTransaction(
          () -> {
            service.outbox.append(List.of(service.event(department, 1, "迟到")));
            inAnotherThread(() -> service.append(neighbour, 1, 2, 3));
            service.awaitAllSent();
          });

      service.awaitAllSent();
      assertThat(service.published(neighbour)).containsExactly(1L, 2L, 3L);
      assertThat(service.published(department)).containsExactly(1L);
      relay.awaitCounted("jiheng.outbox.sent", 4);
    }
  }

  @Test
  void noRowIsDeletedBeforeTheBrokerHasIt() throws Exception {
    var left = new CopyOnWriteArrayList<Long>();
    try (var relay =
        RunningRelay.setup()
            .between(WatchedDelivery.around(() -> left.add(service.rows("NEW"))))
            .start(service)) {
      service.append(department, 1, 2, 3);

      relay.awaitCounted("jiheng.outbox.sent", 3);
      assertThat(left).as("before the send, and after it").containsExactly(3L, 3L);
    }
  }

  @Test
  void aCrashBetweenSendAndDeletionRepeatsEventsUnderTheirIdsAndLosesNone() throws Exception {
    service.append(department, 1, 2, 3);

    try (var relay =
        RunningRelay.setup().between(WatchedDelivery.after(crashes(1))).start(service)) {
      service.awaitAllSent();

      var messages = service.messages(department);
      assertThat(OutboxFixture.versions(messages)).containsExactly(1L, 2L, 3L, 1L, 2L, 3L);
      assertThat(ids(messages.subList(0, 3))).isEqualTo(ids(messages.subList(3, 6)));
      relay.awaitCounted("jiheng.outbox.sent", 3);
    }
  }

  @Test
  void howeverOftenItCrashesEachEventComesInOrderAndRepeatsAreToldByTheirIds() throws Exception {
    var fragile = WatchedDelivery.around(crashes(5));
    try (var relay = RunningRelay.setup().between(fragile).start(service)) {
      for (var version = 1; version <= 20; version++) {
        service.append(department, version);
      }

      relay.awaitCounted("jiheng.outbox.sent", 20);
      var messages = service.messages(department);
      assertThat(messages).hasSizeGreaterThan(20);
      assertThat(new LinkedHashSet<>(OutboxFixture.versions(messages)))
          .containsExactlyElementsOf(OutboxFixture.upTo(20));
      assertThat(new LinkedHashSet<>(ids(messages))).hasSize(20);
    }
  }

  @Test
  void aStalledRelayThatWakesUpAfterAnotherTookOverPublishesNothing() throws Exception {
    var stalled = new CountDownLatch(1);
    var wakesUp = new CountDownLatch(1);
    try (var former =
        RunningRelay.setup()
            .between(WatchedDelivery.before(() -> stall(stalled, wakesUp)))
            .start(service)) {
      service.append(department, 1, 2);
      assertThat(stalled.await(30, TimeUnit.SECONDS)).isTrue();
      service.cutRelaySession();

      try (RunningRelay latter = RunningRelay.start(service)) {
        service.awaitAllSent();
        wakesUp.countDown();
        former.awaitCounted("jiheng.outbox.fenced", 1);
        service.append(department, 3);
        service.awaitAllSent();
        latter.awaitCounted("jiheng.outbox.sent", 3);
      }
      assertThat(service.published(department)).containsExactly(1L, 2L, 3L);

      service.append(department, 4);
      service.awaitAllSent();
      assertThat(service.published(department)).containsExactly(1L, 2L, 3L, 4L);
      former.awaitCounted("jiheng.outbox.sent", 1);
    }
  }

  @Test
  void ofTwoRelaysOneWorksAndTheOtherTakesOverWhenItsSessionIsCut() throws Exception {
    try (var first = RunningRelay.setup().mortal().start(service)) {
      service.append(department, 1);
      first.awaitCounted("jiheng.outbox.sent", 1);
      try (RunningRelay second = RunningRelay.start(service)) {
        for (var version = 2; version <= 20; version++) {
          service.append(department, version);
        }
        first.awaitCounted("jiheng.outbox.sent", 20);
        assertThat(second.counted("jiheng.outbox.sent")).isZero();

        service.cutRelaySession();
        for (var version = 21; version <= 40; version++) {
          service.append(department, version);
        }

        second.awaitCounted("jiheng.outbox.sent", 20);
        assertThat(first.counted("jiheng.outbox.sent")).isEqualTo(20);
        assertThat(service.published(department)).containsExactlyElementsOf(OutboxFixture.upTo(40));
      }
    }
  }

  @Test
  void theRelayIsWokenByTheCommitAndNotByItsSlowPoll() throws Exception {
    try (var relay = RunningRelay.setup().poll("PT60S").start(service)) {
      service.append(department, 1);
      relay.awaitCounted("jiheng.outbox.sent", 1);

      service.append(department, 2);
      relay.awaitCounted("jiheng.outbox.sent", 2);
    }
  }

  @Test
  void whatComesWhileItIsBusyGoesInOneTransaction() throws Exception {
    var sends = new AtomicInteger();
    try (var relay =
        RunningRelay.setup()
            .collect("PT3S")
            .between(WatchedDelivery.before(sends::incrementAndGet))
            .start(service)) {
      service.append(department, 1);
      service.awaitAllSent();
      for (var version = 2; version <= 20; version++) {
        service.append(department, version);
      }

      relay.awaitCounted("jiheng.outbox.sent", 20);
      assertThat(sends).hasValueLessThan(5);
      assertThat(service.published(department)).containsExactlyElementsOf(OutboxFixture.upTo(20));
    }
  }

  /** The relay's database session is cut at the first so many moments. */
  private Runnable crashes(int times) {
    var left = new AtomicInteger(times);
    return () -> {
      if (left.getAndDecrement() > 0) {
        service.cutRelaySession();
      }
    };
  }

  private static List<String> ids(List<TopicReader.Message> messages) {
    return messages.stream().map(each -> each.headers().get("ce_id")).toList();
  }

  private static void inAnotherThread(Runnable work) throws InterruptedException {
    var thread = new Thread(work);
    thread.start();
    thread.join();
  }

  private static void stall(CountDownLatch stalled, CountDownLatch wakesUp) {
    stalled.countDown();
    try {
      wakesUp.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
