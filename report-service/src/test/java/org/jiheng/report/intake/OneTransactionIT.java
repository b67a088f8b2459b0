package org.jiheng.report.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.intake.Batches;
import org.jiheng.report.journey.AsOwner;
import org.jiheng.report.journey.Case;
import org.jiheng.report.journey.FactLog;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a batch brings and the reader's offsets are there together or not at all. */
@QuarkusTest
@OnParts("report")
class OneTransactionIT {

  private static final FactLog LOG = new FactLog();

  private final Batches batches;
  private final Applier applier;
  private final Tables tables;

  OneTransactionIT(Batches batches, Applier applier, Tables tables) {
    this.batches = batches;
    this.applier = applier;
    this.tables = tables;
  }

  @AfterEach
  void theDatabaseIsWellAgain() {
    AsOwner.run("drop function if exists refuse cascade");
  }

  @AfterAll
  static void closeLog() {
    LOG.close();
  }

  @Test
  void aFailureAmidTheBatchLeavesNeither() {
    failureLeavesNeither("X001", "create trigger refuse before insert on arrival");
  }

  @Test
  void aFailureAtTheCommitLeavesNeither() {
    failureLeavesNeither(
        "X002",
        "create constraint trigger refuse after insert on arrival deferrable initially deferred");
  }

  private void failureLeavesNeither(String department, String trigger) {
    var filed = Case.small(LOG, department);
    filed.registered(1);
    var log = new HandLog(LOG, batches, applier, "one-transaction-" + department);
    var records = log.filing(filed, 1);
    var before = log.offset();
    AsOwner.run(
        """
        create function refuse() returns trigger language plpgsql as $$ begin
          if new.department = '%s' then
            raise exception 'the database is away' using errcode = '57P03';
          end if;
          return new;
        end $$;
        %s for each row execute function refuse()
        """
            .formatted(department, trigger));

    assertThatThrownBy(() -> log.deliver(records)).isInstanceOf(RuntimeException.class);

    assertThat(log.offset()).isEqualTo(before);
    assertThat(tables.of(department)).isEmpty();
    filed.evaluation().then().statusCode(404);
    theDatabaseIsWellAgain();
    log.deliver(records);
    assertThat(log.offset()).isGreaterThan(before);
    filed.evaluation().then().statusCode(200).body("revision", equalTo(1));
  }
}
