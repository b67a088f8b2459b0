package org.jiheng.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jiheng.contracts.EventType;
import org.jiheng.contracts.ProjectChanged;
import org.junit.jupiter.api.Test;

/** The outbox by itself, without a service's tables, and with a broker that refuses or is away. */
class OutboxIT extends OutboxAcceptance {

  static final AcceptedService SERVICE =
      new AcceptedService(
          "budget",
          EventType.PROJECT_CHANGED,
          (department, year, version, text) ->
              new ProjectChanged(department, year, version, "p", text));

  OutboxIT() {
    super(SERVICE);
  }

  @Test
  void whileTheBrokerIsDownRowsWaitAndAfterwardsTheyGoByThemselves() throws Exception {
    try (var broker = new OwnBroker()) {
      service.append(department, 1);
      try (var relay = RunningRelay.setup().kafka(broker.address()).start(service)) {
        broker.start();
        service.awaitAllSent();

        broker.kill();
        service.append(department, 2);
        service.append(department, 3);
        assertThat(service.rows("NEW")).isEqualTo(2);
        broker.start();

        relay.awaitCounted("jiheng.outbox.sent", 3);
        assertThat(OutboxFixture.versions(service.messages(broker.address(), department)))
            .containsExactly(1L, 2L, 3L);
        assertThat(relay.counted("jiheng.outbox.parkings")).isZero();
      }
    }
  }

  @Test
  void aRowThatTheBrokerRefusesBlocksOnlyItsDepartmentUntilItIsReleased() throws Exception {
    try (RunningRelay relay = RunningRelay.start(service)) {
      service.append(neighbour, 0);
      service.awaitAllSent();
      TopicSettings.set(accepted.topic(), "max.message.bytes", TIGHT);
      givenARowInTheMiddleThatIsLargerThan(TIGHT);
      thenOnlyItsDepartmentWaits(relay);

      TopicSettings.set(accepted.topic(), "max.message.bytes", RunningRelay.ROOMY);
      var parked = service.parkedEvents.after(0, 1).get(0).id();
      assertThat(service.parkedEvents.release(parked)).hasValue(new Released(department, 1));
      assertThat(service.parkedEvents.release(parked)).as("it is parked no more").isEmpty();

      thenAllArePublishedInOrder();
    } finally {
      TopicSettings.set(accepted.topic(), "max.message.bytes", RunningRelay.ROOMY);
    }
  }

  @Test
  void manyEventsTakeNoMoreStatementsThanOne() {
    assertThat(statementsOf(600)).isEqualTo(statementsOf(1)).isEqualTo(2);
  }

  private int statementsOf(int events) {
    var before = service.statements.statements();
    service.inTransaction(() -> service.outbox.append(eventsOfTwoDepartments(events)));
    return service.statements.statements() - before;
  }

  private List<OutboxEvent> eventsOfTwoDepartments(int events) {
    return IntStream.rangeClosed(1, events)
        .mapToObj(i -> service.event(i % 2 == 0 ? department : neighbour, i, "第" + i))
        .toList();
  }
}
