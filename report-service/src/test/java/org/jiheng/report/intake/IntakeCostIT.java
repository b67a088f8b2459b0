package org.jiheng.report.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jiheng.contracts.Topic;
import org.jiheng.intake.Batches;
import org.jiheng.report.journey.Case;
import org.jiheng.report.journey.FactLog;
import org.jiheng.testing.OnParts;
import org.jiheng.testing.WrittenAhead;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * What the intake sends to the database, and how much that makes it write ahead, counted and not
 * timed: of a filing of 5 forms with 250 rows with its registration, and of a change of one of
 * them.
 */
@QuarkusTest
@OnParts("report")
class IntakeCostIT {

  private static final Logger OUT = Logger.getLogger(IntakeCostIT.class);
  private static final FactLog LOG = new FactLog();
  private static final int TIMES = 7;

  private final Batches batches;
  private final Applier applier;

  IntakeCostIT(Batches batches, Applier applier) {
    this.batches = batches;
    this.applier = applier;
  }

  @AfterAll
  static void closeLog() {
    LOG.close();
  }

  @Test
  void aFilingIsAHandfulOfStatements() {
    var log = new HandLog(LOG, batches, applier, "cost-of-a-filing");

    var statements = new AtomicInteger();

    var bytes =
        WrittenAhead.middle(
            "report",
            TIMES,
            number -> statements.set(filed(log, filing("CF" + number).registered(1))));

    OUT.infof("a filing of 250 rows: %s statements, %d bytes", statements, bytes);
    assertThat(statements.get()).isLessThanOrEqualTo(22);
    assertThat(bytes).isLessThanOrEqualTo(70_000);
  }

  private static int filed(HandLog log, Case filed) {
    var records = log.filing(filed, 1);
    return CountedDatabase.statements(() -> log.deliver(records));
  }

  @Test
  void aChangedActualWritesItsFormAndADifference() {
    var log = new HandLog(LOG, batches, applier, "cost-of-a-change");
    var filed = filing("CC").registered(1);
    log.deliver(log.filing(filed, 1));
    var form = filed.filing().forms().get(2).form();

    var statements = new AtomicInteger();

    var bytes =
        WrittenAhead.middle(
            "report",
            TIMES,
            number -> {
              var change = filed.corrected(form, 7, number + " 次");
              var record = log.record(Topic.INDICATOR, null, change);
              statements.set(CountedDatabase.statements(() -> log.deliver(List.of(record))));
            });

    OUT.infof("a changed actual: %s statements, %d bytes", statements, bytes);
    assertThat(statements.get()).isLessThanOrEqualTo(17);
    assertThat(bytes).isLessThanOrEqualTo(10_000);
  }

  private static Case filing(String department) {
    var filed = Case.small(LOG, department);
    var forms = (ArrayNode) filed.tree().get("forms");
    var sample = (ObjectNode) forms.get(0).deepCopy();
    var row = (ObjectNode) sample.get("indicators").get(0);
    forms.removeAll();
    for (var form = 0; form < 5; form++) {
      forms.add(sample.deepCopy().put("form", form == 0 ? "overall" : "project-" + form));
      var rows = (ArrayNode) forms.get(form).get("indicators");
      rows.removeAll();
      for (var place = 0; place < 50; place++) {
        rows.add(
            row.deepCopy()
                .put("level3", "第" + form + "表第" + place + "项工作")
                .put("target", "≥" + (100 + 7 * place + form) + " 次")
                .put("actual", (90 + 11 * place + form) + " 次"));
      }
    }
    return filed;
  }
}
