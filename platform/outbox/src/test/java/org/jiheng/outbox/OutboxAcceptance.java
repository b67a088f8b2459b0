package org.jiheng.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.jiheng.testing.TopicReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The promise of the outbox, on the real PostgreSQL and Kafka: what was committed is published, in
 * order within its department, whatever happens between the table and the topic.
 *
 * <p>Every service puts its own outbox through it, with a class of a few lines that names its
 * database and one of its events; the tables are those of its migrations. Only the broker that is
 * killed and comes back is left to {@code OutboxTest} of platform/outbox: it takes longer than all
 * the rest, and nothing in it depends on the service.
 */
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class OutboxAcceptance {

  private static final int TIGHT = 100_000;

  final String department = "A" + UUID.randomUUID();
  final String neighbour = "B" + UUID.randomUUID();
  OutboxFixture service;

  private final AcceptedService accepted;

  protected OutboxAcceptance(AcceptedService accepted) {
    this.accepted = accepted;
  }

  @BeforeEach
  void givenAServiceWithAnEmptyOutbox() throws Exception {
    service = new OutboxFixture(accepted);
  }

  @AfterEach
  void closeThePool() {
    service.close();
  }

  @Test
  void nothing_is_appended_or_locked_outside_a_transaction() {
    List<OutboxEvent> events = List.of(service.event(department, 1, "无事务"));

    assertThatIllegalStateException().isThrownBy(() -> service.outbox.append(events));
    assertThatIllegalStateException().isThrownBy(() -> service.outbox.lock(department));
    assertThat(service.rows("NEW")).isZero();
  }

  @Test
  void what_was_committed_is_published_as_a_cloud_event_and_what_was_rolled_back_is_not()
      throws Exception {
    try (RunningRelay relay = RunningRelay.start(service)) {
      OutboxEvent event = service.event(department, 1, "科普项目");
      givenARolledBackTransaction();

      service.inTransaction(() -> service.outbox.append(List.of(event)));

      service.awaitRows("SENT", 1);
      TopicReader.Message message = service.messages(department).get(0);
      assertThat(service.messages(department)).hasSize(1);
      assertThat(CloudEvents.envelope(message.headers())).isEqualTo(event.envelope());
      assertThat(CloudEvents.data(accepted.type(), message.value())).isEqualTo(event.data());
      relay.awaitCounted("jiheng.outbox.sent", 1);
    }
  }

  @Test
  void a_departments_events_are_published_in_the_order_of_their_commits() throws Exception {
    AtomicInteger versions = new AtomicInteger();
    ExecutorService writers = Executors.newFixedThreadPool(6);
    try (RunningRelay relay = RunningRelay.start(service)) {
      List<Future<?>> written = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        written.add(writers.submit(() -> appendNextVersions(versions)));
      }
      for (Future<?> each : written) {
        each.get(30, TimeUnit.SECONDS);
      }

      service.awaitRows("SENT", 180);
      assertThat(service.published(department)).containsExactlyElementsOf(upTo(180));
      relay.awaitCounted("jiheng.outbox.sent", 180);
    } finally {
      writers.shutdownNow();
    }
  }

  @Test
  void a_transaction_that_commits_after_later_ids_were_sent_is_not_lost() throws Exception {
    try (RunningRelay relay = RunningRelay.start(service)) {
      service.inTransaction(
          () -> {
            service.outbox.append(List.of(service.event(department, 1, "迟到")));
            inAnotherThread(() -> service.append(neighbour, 1, 2, 3));
            service.awaitRows("SENT", 3);
          });

      service.awaitRows("SENT", 4);
      assertThat(service.published(neighbour)).containsExactly(1L, 2L, 3L);
      assertThat(service.published(department)).containsExactly(1L);
      relay.awaitCounted("jiheng.outbox.sent", 4);
    }
  }

  @Test
  void no_row_is_marked_before_the_broker_has_it() throws Exception {
    List<Long> marked = new CopyOnWriteArrayList<>();
    try (RunningRelay relay =
        RunningRelay.setup()
            .between(WatchedDelivery.around(() -> marked.add(service.rows("SENT"))))
            .start(service)) {
      service.append(department, 1, 2, 3);

      relay.awaitCounted("jiheng.outbox.sent", 3);
      assertThat(marked).as("before the send, and after it").containsExactly(0L, 0L);
    }
  }

  @Test
  void a_crash_between_send_and_mark_repeats_events_under_their_ids_and_loses_none()
      throws Exception {
    service.append(department, 1, 2, 3);

    try (RunningRelay relay =
        RunningRelay.setup().between(WatchedDelivery.after(crashes(1))).start(service)) {
      service.awaitRows("SENT", 3);

      List<TopicReader.Message> messages = service.messages(department);
      assertThat(OutboxFixture.versions(messages)).containsExactly(1L, 2L, 3L, 1L, 2L, 3L);
      assertThat(ids(messages.subList(0, 3))).isEqualTo(ids(messages.subList(3, 6)));
      relay.awaitCounted("jiheng.outbox.sent", 3);
    }
  }

  @Test
  void however_often_it_crashes_each_event_comes_in_order_and_repeats_are_told_by_their_ids()
      throws Exception {
    UnaryOperator<Delivery> fragile = WatchedDelivery.around(crashes(5));
    try (RunningRelay relay = RunningRelay.setup().between(fragile).start(service)) {
      for (int version = 1; version <= 20; version++) {
        service.append(department, version);
      }

      relay.awaitCounted("jiheng.outbox.sent", 20);
      List<TopicReader.Message> messages = service.messages(department);
      assertThat(messages).hasSizeGreaterThan(20);
      assertThat(new LinkedHashSet<>(OutboxFixture.versions(messages)))
          .containsExactlyElementsOf(upTo(20));
      assertThat(new LinkedHashSet<>(ids(messages))).hasSize(20);
    }
  }

  @Test
  void a_stalled_relay_that_wakes_up_after_another_took_over_publishes_nothing() throws Exception {
    CountDownLatch stalled = new CountDownLatch(1);
    CountDownLatch wakesUp = new CountDownLatch(1);
    try (RunningRelay former =
        RunningRelay.setup()
            .between(WatchedDelivery.before(() -> stall(stalled, wakesUp)))
            .start(service)) {
      service.append(department, 1, 2);
      assertThat(stalled.await(30, TimeUnit.SECONDS)).isTrue();
      service.cutRelaySession();

      try (RunningRelay latter = RunningRelay.start(service)) {
        service.awaitRows("SENT", 2);
        wakesUp.countDown();
        former.awaitCounted("jiheng.outbox.fenced", 1);
        service.append(department, 3);
        service.awaitRows("SENT", 3);
        latter.awaitCounted("jiheng.outbox.sent", 3);
      }
      assertThat(service.published(department)).containsExactly(1L, 2L, 3L);

      service.append(department, 4);
      service.awaitRows("SENT", 4);
      assertThat(service.published(department)).containsExactly(1L, 2L, 3L, 4L);
      former.awaitCounted("jiheng.outbox.sent", 1);
    }
  }

  @Test
  void of_two_relays_one_works_and_the_other_takes_over_when_its_session_is_cut() throws Exception {
    try (RunningRelay first = RunningRelay.setup().mortal().start(service)) {
      service.append(department, 1);
      first.awaitCounted("jiheng.outbox.sent", 1);
      try (RunningRelay second = RunningRelay.start(service)) {
        for (int version = 2; version <= 20; version++) {
          service.append(department, version);
        }
        first.awaitCounted("jiheng.outbox.sent", 20);
        assertThat(second.counted("jiheng.outbox.sent")).isZero();

        service.cutRelaySession();
        for (int version = 21; version <= 40; version++) {
          service.append(department, version);
        }

        second.awaitCounted("jiheng.outbox.sent", 20);
        assertThat(first.counted("jiheng.outbox.sent")).isEqualTo(20);
        assertThat(service.published(department)).containsExactlyElementsOf(upTo(40));
      }
    }
  }

  @Test
  void the_relay_is_woken_by_the_commit_and_not_by_its_slow_poll() throws Exception {
    try (RunningRelay relay = RunningRelay.setup().poll("PT60S").start(service)) {
      service.append(department, 1);
      relay.awaitCounted("jiheng.outbox.sent", 1);

      service.append(department, 2);
      relay.awaitCounted("jiheng.outbox.sent", 2);
    }
  }

  @Test
  void a_row_that_the_client_refuses_blocks_only_its_department_until_it_is_released()
      throws Exception {
    givenARowInTheMiddleThatIsLargerThan(TIGHT);
    try (RunningRelay tight = RunningRelay.setup().maxMessageBytes(TIGHT).start(service)) {
      thenOnlyItsDepartmentWaits(tight);
    }

    try (RunningRelay roomy = RunningRelay.start(service)) {
      assertThat(service.parkedEvents.release(department)).hasValue(new Released(department, 1));

      thenAllArePublishedInOrder();
      roomy.awaitCounted("jiheng.outbox.sent", 2);
    }
  }

  @Test
  void a_row_that_the_broker_refuses_blocks_only_its_department_until_it_is_released()
      throws Exception {
    try (RunningRelay relay = RunningRelay.start(service)) {
      service.append(neighbour, 0);
      service.awaitRows("SENT", 1);
      TopicSettings.set(accepted.topic(), "max.message.bytes", TIGHT);
      givenARowInTheMiddleThatIsLargerThan(TIGHT);
      thenOnlyItsDepartmentWaits(relay);

      TopicSettings.set(accepted.topic(), "max.message.bytes", RunningRelay.ROOMY);
      long parked = service.parkedEvents.after(0, 1).get(0).id();
      assertThat(service.parkedEvents.release(parked)).hasValue(new Released(department, 1));
      assertThat(service.parkedEvents.release(parked)).as("it is parked no more").isEmpty();

      thenAllArePublishedInOrder();
    } finally {
      TopicSettings.set(accepted.topic(), "max.message.bytes", RunningRelay.ROOMY);
    }
  }

  @Test
  void sent_rows_are_purged_after_the_retention_and_no_others() throws Exception {
    givenARowInTheMiddleThatIsLargerThan(TIGHT);
    try (RunningRelay relay = RunningRelay.setup().maxMessageBytes(TIGHT).start(service)) {
      service.awaitRows("PARKED", 1);
      service.awaitRows("SENT", 3);

      service.clock.advance(Duration.ofDays(6));
      service.append(neighbour, 7);
      service.awaitRows("SENT", 4);
      service.clock.advance(Duration.ofDays(1).plusMinutes(1));

      service.awaitRows("SENT", 1);
      assertThat(service.rows("PARKED")).isEqualTo(1);
      assertThat(service.rows("NEW")).isEqualTo(1);
      relay.awaitCounted("jiheng.outbox.parkings", 1);
    }
  }

  private void givenARolledBackTransaction() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                service.inTransaction(
                    () -> {
                      service.outbox.append(List.of(service.event(department, 0, "撤销")));
                      throw new UnsupportedOperationException("rolled back");
                    }));
  }

  /** Two departments in one batch: the first's second event is too large, the rest is harmless. */
  private void givenARowInTheMiddleThatIsLargerThan(int bytes) {
    StringBuilder incompressible = new StringBuilder();
    new Random(431053).ints(2L * bytes, 0x4E00, 0x9FA5).forEach(incompressible::appendCodePoint);
    service.inTransaction(
        () ->
            service.outbox.append(
                List.of(
                    service.event(department, 1, "好"),
                    service.event(neighbour, 1, "好"),
                    service.event(department, 2, incompressible.toString()),
                    service.event(neighbour, 2, "好"),
                    service.event(department, 3, "好"))));
  }

  private void thenOnlyItsDepartmentWaits(RunningRelay relay) {
    service.awaitRows("PARKED", 1);
    service.append(neighbour, 3);
    await()
        .atMost(OutboxFixture.PATIENCE)
        .untilAsserted(() -> assertThat(service.published(neighbour)).endsWith(1L, 2L, 3L));
    assertThat(service.published(department)).containsExactly(1L);
    relay.awaitCounted("jiheng.outbox.parkings", 1);
    List<ParkedEvent> parked = service.parkedEvents.after(0, 10);
    assertThat(parked).hasSize(1);
    assertThat(parked.get(0).department()).isEqualTo(department);
    assertThat(parked.get(0).type()).isEqualTo(accepted.type().typeName());
    assertThat(parked.get(0).topic()).isEqualTo(accepted.topic());
    assertThat(parked.get(0).cause()).contains("RecordTooLarge");
    assertThat(parked.get(0).attempts()).isEqualTo(1);
    assertThat(parked.get(0).waiting()).isEqualTo(1);
    assertThat(service.parkedEvents.after(parked.get(0).id(), 10)).isEmpty();
  }

  private void thenAllArePublishedInOrder() {
    service.awaitRows("NEW", 0);
    assertThat(service.published(department)).containsExactly(1L, 2L, 3L);
    assertThat(service.published(neighbour)).endsWith(1L, 2L, 3L);
    assertThat(service.parkedEvents.after(0, 10)).isEmpty();
  }

  private void appendNextVersions(AtomicInteger versions) {
    service.inTransaction(
        () -> {
          service.outbox.lock(department);
          for (int i = 0; i < 3; i++) {
            service.outbox.append(
                List.of(service.event(department, versions.incrementAndGet(), "并发")));
          }
        });
  }

  /** The relay's database session is cut at the first so many moments. */
  private Runnable crashes(int times) {
    AtomicInteger left = new AtomicInteger(times);
    return () -> {
      if (left.getAndDecrement() > 0) {
        service.cutRelaySession();
      }
    };
  }

  private static List<Long> upTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }

  private static List<String> ids(List<TopicReader.Message> messages) {
    return messages.stream().map(each -> each.headers().get("ce_id")).toList();
  }

  private static void inAnotherThread(Runnable work) throws InterruptedException {
    Thread thread = new Thread(work);
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
