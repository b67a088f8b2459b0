package org.jiheng.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.jiheng.contracts.Actor;
import org.jiheng.outbox.log.LogCheck;
import org.jiheng.outbox.log.LogEnds;
import org.jiheng.outbox.log.LogEpochs;
import org.jiheng.outbox.log.LogMarks;
import org.jiheng.outbox.log.TopicIds;
import org.jiheng.sql.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database and a log of which one was restored: nothing is added to either. */
class LogCheckIT {

  private static final String APPLICATION = OutboxIT.SERVICE.name();

  private final String department = "R" + UUID.randomUUID();
  private OutboxFixture service;
  private LogEpochs epochs;
  private LogCheck check;

  @BeforeEach
  void givenThreeEventsOnTheLog() throws Exception {
    service = new OutboxFixture(OutboxIT.SERVICE, APPLICATION);
    var database = new Database(service.database);
    epochs = new LogEpochs(database, service.clock);
    check =
        new LogCheck(
            new LogMarks(database),
            epochs,
            new TopicIds(OutboxFixture.kafka()),
            new LogEnds(OutboxFixture.kafka()),
            service.standing,
            APPLICATION);
    settle();
    publish(1, 2, 3);
    check.run();
    assertThat(service.standing.isSame()).isTrue();
  }

  @AfterEach
  void closeThePool() {
    service.close();
  }

  /** The marks of other tests may be anything. */
  private void settle() throws Exception {
    var epoch = epochs.current() + 1;
    epochs.begin(epoch, "a test", new Actor("admin", "bureau-admin"));
    epochs.finished(epoch);
    database("delete from log_topic");
  }

  @Test
  void anOlderDatabaseTakesNoChangesUntilANewEpochBegins() throws Exception {
    database("update log_mark set sequence = sequence - 1 where department = '" + department + "'");

    check.run();

    assertThatThrownBy(() -> service.append(department, 3))
        .rootCause()
        .hasMessageContaining("数据库落后于日志")
        .hasMessageContaining(department);

    settle();
    check.run();
    publish(4);
    assertThat(service.messages(department).get(3).headers())
        .containsEntry("ce_epoch", Integer.toString(epochs.current()))
        .containsKey("ce_sequence");
    check.run();
    assertThat(service.standing.isSame()).isTrue();
  }

  @Test
  void aDatabaseThatWasLostIsOlderToo() throws Exception {
    database("delete from log_mark where department = '" + department + "'");

    check.run();

    assertThat(service.standing.isSame()).isFalse();
  }

  @Test
  void aLogThatLacksWhatWasSentIsNotAddedTo() throws Exception {
    database("update log_mark set sequence = sequence + 1 where department = '" + department + "'");

    check.run();

    assertThatThrownBy(() -> service.append(department, 4))
        .rootCause()
        .hasMessageContaining("日志短于数据库");
  }

  @Test
  void aTopicThatWasMadeAnewIsAnotherLog() throws Exception {
    database("update log_topic set topic_id = 'of before'");

    check.run();

    assertThatThrownBy(() -> service.append(department, 4))
        .rootCause()
        .hasMessageContaining("已重新建立");
  }

  @Test
  void whatWaitsForTheBrokerIsNotMissingInTheLog() {
    service.append(department, 4);

    check.run();

    assertThat(service.standing.isSame()).isTrue();
  }

  private void publish(long... versions) {
    try (RunningRelay relay = RunningRelay.start(service)) {
      service.append(department, versions);
      service.awaitAllSent();
      relay.awaitCounted("jiheng.outbox.sent", versions.length);
    }
  }

  private static void database(String sql) throws Exception {
    OutboxIT.SERVICE.asOwner(sql);
  }
}
