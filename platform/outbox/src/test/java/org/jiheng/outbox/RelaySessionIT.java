package org.jiheng.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jiheng.outbox.RelaySession.Batch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the relay costs the database, counted. */
class RelaySessionIT {

  private static final int ROOMY = 8 << 20;

  private final String department = "A" + UUID.randomUUID();
  private OutboxFixture service;
  private RelaySession session;

  @BeforeEach
  void givenASessionOnAnEmptyOutbox() throws Exception {
    service = new OutboxFixture(OutboxIT.SERVICE);
    session = new RelaySession(service.database.getConnection());
  }

  @AfterEach
  void closeThePool() throws Exception {
    session.close();
    service.close();
  }

  @Test
  void aBatchTakesThreeStatementsHoweverManyRowsItHas() throws Exception {
    append(1, "一");
    assertThat(statementsOfOneBatch()).isEqualTo(3);

    append(700, "一");
    assertThat(statementsOfOneBatch()).isEqualTo(3);
    assertThat(service.rows("NEW")).isZero();
  }

  @Test
  void whatWasSentIsDeletedWithoutWritingItAgain() throws Exception {
    append(500, text(600));
    var rows = session.next(500, ROOMY).rows();

    var before = service.walBytes();
    session.delete(rows);

    assertThat((service.walBytes() - before) / 500).as("bytes of the log a row").isLessThan(200);
    assertThat(service.rows("NEW")).isZero();
  }

  @Test
  void aBatchEndsWhereItsDataHaveTheSizeAndALargerRowGoesAlone() throws Exception {
    append(3, text(600));
    append(1, text(6000));
    append(1, "一");

    var first = session.next(10, 3000);
    assertThat(first.more()).isTrue();
    assertThat(first.rows()).hasSize(2);
    session.delete(first.rows());
    assertThat(session.next(1, 3000)).returns(true, Batch::more);
    session.delete(session.next(1, 3000).rows());

    assertThat(session.next(10, 3000).rows()).hasSize(1);
    session.delete(session.next(10, 3000).rows());
    assertThat(session.next(10, 3000)).returns(false, Batch::more);
    assertThat(session.next(10, 3000).rows())
        .extracting(OutboxRow::department)
        .containsExactly(department);
  }

  private static String text(int length) {
    var incompressible = new StringBuilder();
    new Random(431053).ints(length, 0x4E00, 0x9FA5).forEach(incompressible::appendCodePoint);
    return incompressible.toString();
  }

  private int statementsOfOneBatch() throws Exception {
    var before = service.statements.statements();
    session.delete(session.next(5000, ROOMY).rows());
    return service.statements.statements() - before;
  }

  private void append(int events, String text) {
    var appended =
        IntStream.range(0, events).mapToObj(i -> service.event(department, i, text)).toList();
    service.inTransaction(() -> service.outbox.append(appended));
  }
}
