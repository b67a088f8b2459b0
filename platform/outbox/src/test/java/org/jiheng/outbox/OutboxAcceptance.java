package org.jiheng.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What of the outbox's promise depends on a service's own tables, on the real PostgreSQL and Kafka:
 * its rows are appended, published in order, parked, released and deleted with the rights and in
 * the schema that the service's migrations make.
 *
 * <p>Every service puts its outbox through it, with a class of a few lines that names its database
 * and one of its events. What happens between the table and the topic depends on no service: {@code
 * RelayIT} and {@code OutboxIT} of platform/outbox hold it.
 */
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class OutboxAcceptance {

  static final int TIGHT = 100_000;

  final String department = "A" + UUID.randomUUID();
  final String neighbour = "B" + UUID.randomUUID();
  OutboxFixture service;

  final AcceptedService accepted;

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
  void nothingIsAppendedOrLockedOutsideATransaction() {
    var events = List.of(service.event(department, 1, "无事务"));

    assertThatIllegalStateException().isThrownBy(() -> service.outbox.append(events));
    assertThatIllegalStateException().isThrownBy(() -> service.outbox.lock(department));
    assertThat(service.rows("NEW")).isZero();
  }

  @Test
  void whatWasCommittedIsPublishedAsACloudEventAndWhatWasRolledBackIsNot() throws Exception {
    try (RunningRelay relay = RunningRelay.start(service)) {
      var event = service.event(department, 1, "科普项目");
      givenARolledBackTransaction();

      service.inTransaction(() -> service.outbox.append(List.of(event)));

      service.awaitAllSent();
      var message = service.messages(department).get(0);
      assertThat(service.messages(department)).hasSize(1);
      assertThat(CloudEvents.envelope(message.headers())).isEqualTo(event.envelope());
      assertThat(CloudEvents.data(accepted.type(), message.value())).isEqualTo(event.data());
      relay.awaitCounted("jiheng.outbox.sent", 1);
    }
  }

  @Test
  void aDepartmentsEventsArePublishedInTheOrderOfTheirCommits() throws Exception {
    var versions = new AtomicInteger();
    var writers = Executors.newFixedThreadPool(6);
    try (RunningRelay relay = RunningRelay.start(service)) {
      var written = new ArrayList<Future<?>>();
      for (var i = 0; i < 60; i++) {
        written.add(writers.submit(() -> appendNextVersions(versions)));
      }
      for (Future<?> each : written) {
        each.get(30, TimeUnit.SECONDS);
      }

      service.awaitAllSent();
      assertThat(service.published(department)).containsExactlyElementsOf(OutboxFixture.upTo(180));
      relay.awaitCounted("jiheng.outbox.sent", 180);
    } finally {
      writers.shutdownNow();
    }
  }

  @Test
  void aRowThatTheClientRefusesBlocksOnlyItsDepartmentUntilItIsReleased() throws Exception {
    givenARowInTheMiddleThatIsLargerThan(TIGHT);
    try (var tight = RunningRelay.setup().maxMessageBytes(TIGHT).start(service)) {
      thenOnlyItsDepartmentWaits(tight);
    }

    try (RunningRelay roomy = RunningRelay.start(service)) {
      assertThat(service.parkedEvents.release(department)).hasValue(new Released(department, 1));

      thenAllArePublishedInOrder();
      roomy.awaitCounted("jiheng.outbox.sent", 2);
    }
  }

  @Test
  void aSentRowIsGoneAndAParkedOneStays() throws Exception {
    givenARowInTheMiddleThatIsLargerThan(TIGHT);
    try (var relay = RunningRelay.setup().maxMessageBytes(TIGHT).start(service)) {
      service.awaitRows("PARKED", 1);
      service.append(neighbour, 3);
      relay.awaitCounted("jiheng.outbox.sent", 4);

      service.awaitRows("NEW", 1);
      assertThat(service.rows("PARKED")).isEqualTo(1);
      assertThat(service.published(neighbour)).containsExactly(1L, 2L, 3L);
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
  void givenARowInTheMiddleThatIsLargerThan(int bytes) {
    var incompressible = new StringBuilder();
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

  void thenOnlyItsDepartmentWaits(RunningRelay relay) {
    service.awaitRows("PARKED", 1);
    service.append(neighbour, 3);
    await()
        .atMost(OutboxFixture.PATIENCE)
        .untilAsserted(() -> assertThat(service.published(neighbour)).endsWith(1L, 2L, 3L));
    assertThat(service.published(department)).containsExactly(1L);
    relay.awaitCounted("jiheng.outbox.parkings", 1);
    var parked = service.parkedEvents.after(0, 10);
    assertThat(parked).hasSize(1);
    assertThat(parked.get(0).department()).isEqualTo(department);
    assertThat(parked.get(0).type()).isEqualTo(accepted.type().typeName());
    assertThat(parked.get(0).topic()).isEqualTo(accepted.topic());
    assertThat(parked.get(0).cause()).contains("RecordTooLarge");
    assertThat(parked.get(0).attempts()).isEqualTo(1);
    assertThat(parked.get(0).waiting()).isEqualTo(1);
    assertThat(service.parkedEvents.after(parked.get(0).id(), 10)).isEmpty();
  }

  void thenAllArePublishedInOrder() {
    service.awaitRows("NEW", 0);
    assertThat(service.published(department)).containsExactly(1L, 2L, 3L);
    assertThat(service.published(neighbour)).endsWith(1L, 2L, 3L);
    assertThat(service.parkedEvents.after(0, 10)).isEmpty();
  }

  private void appendNextVersions(AtomicInteger versions) {
    service.inTransaction(
        () -> {
          service.outbox.lock(department);
          for (var i = 0; i < 3; i++) {
            service.outbox.append(
                List.of(service.event(department, versions.incrementAndGet(), "并发")));
          }
        });
  }
}
