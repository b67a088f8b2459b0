package org.jiheng.report.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jiheng.contracts.Topic;
import org.jiheng.intake.Batches;
import org.jiheng.outbox.reading.LogRecord;
import org.jiheng.report.journey.Case;
import org.jiheng.report.journey.FactLog;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * What waits when the service comes back after a while: 5,000 changes of 100 departments. How much
 * memory they take is how much one transaction makes, so that is what is counted; filings are
 * small, that the test ends soon.
 */
@QuarkusTest
@OnParts("report")
class BacklogIT {

  private static final FactLog LOG = new FactLog();
  private static final int DEPARTMENTS = 100;
  private static final int CHANGES = 50;

  private final Batches batches;
  private final Applier applier;
  private final Tables tables;

  BacklogIT(Batches batches, Applier applier, Tables tables) {
    this.batches = batches;
    this.applier = applier;
    this.tables = tables;
  }

  @AfterAll
  static void closeLog() {
    LOG.close();
  }

  @Test
  void itIsDrainedInTransactionsThatMakeFewEvaluationsEach() {
    var log = new HandLog(LOG, batches, applier, "backlog");
    var filed =
        IntStream.range(0, DEPARTMENTS)
            .mapToObj(number -> Case.small(LOG, "BL%03d".formatted(number)).registered(1))
            .toList();
    filed.forEach(each -> log.deliverInPortions(log.filing(each, 1)));
    var form = filed.get(0).filing().forms().get(0).form();
    List<LogRecord> backlog = new ArrayList<>();
    for (var change = 0; change < CHANGES; change++) {
      for (var each : filed) {
        var corrected = each.corrected(form, 0, change + " 次");
        backlog.add(log.record(Topic.INDICATOR, null, corrected));
      }
    }

    log.deliverInPortions(backlog);

    assertThat(tables.mostRevisionsAtOnce("BL")).isBetween(2L, 32L);
    assertThat(tables.revisions("BL")).isEqualTo(DEPARTMENTS * (1L + CHANGES));
    for (var each : filed) {
      each.evaluation()
          .then()
          .statusCode(200)
          .body("revision", equalTo(1 + CHANGES))
          .body("forms[0].indicators[0].actual", equalTo(CHANGES - 1 + " 次"));
    }
  }
}
