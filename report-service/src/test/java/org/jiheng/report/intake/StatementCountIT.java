package org.jiheng.report.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jiheng.intake.Batches;
import org.jiheng.outbox.reading.LogRecord;
import org.jiheng.report.journey.Case;
import org.jiheng.report.journey.FactLog;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A batch of any size is a handful of statements, its evaluations and their events included. */
@QuarkusTest
@OnParts("report")
class StatementCountIT {

  private static final FactLog LOG = new FactLog();

  private final Batches batches;
  private final Applier applier;

  StatementCountIT(Batches batches, Applier applier) {
    this.batches = batches;
    this.applier = applier;
  }

  @AfterAll
  static void closeLog() {
    LOG.close();
  }

  @Test
  void aBatchTakesTheSameNumberOfStatementsWhateverItsSize() {
    var few = statements("Z-few", List.of(filing("Z100", 3)));
    var ofOne = statements("Z-one", List.of(filing("Z200", 493)));
    var ofMany =
        statements(
            "Z-many",
            IntStream.range(0, 50).mapToObj(number -> filing("Z" + (300 + number), 3)).toList());

    assertThat(ofOne).isEqualTo(few);
    assertThat(ofMany).isEqualTo(few);
    assertThat(few).isBetween(10, 30);
  }

  /** Of a batch that has these filings whole, and so evaluates each of them. */
  private int statements(String topic, List<Case> filed) {
    var log = new HandLog(LOG, batches, applier, topic);
    var records = new ArrayList<LogRecord>();
    for (var each : filed) {
      each.registered(1);
      records.addAll(log.filing(each, 1));
    }
    var statements = CountedDatabase.statements(() -> log.deliver(records));
    filed.forEach(each -> each.evaluation().then().statusCode(200));
    return statements;
  }

  /** One form with so many rows. */
  private static Case filing(String department, int rows) {
    var filed = Case.small(LOG, department);
    var forms = (ArrayNode) filed.tree().get("forms");
    while (forms.size() > 1) {
      forms.remove(1);
    }
    var indicators = (ArrayNode) forms.get(0).get("indicators");
    var sample = (ObjectNode) indicators.get(0);
    indicators.removeAll();
    for (var row = 0; row < rows; row++) {
      indicators.add(sample.deepCopy().put("level3", "指标" + row));
    }
    return filed;
  }
}
