package org.jiheng.report.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import org.jiheng.contracts.Topic;
import org.jiheng.report.intake.Tables;
import org.jiheng.report.journey.Case;
import org.jiheng.report.journey.FactLog;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.Test;

/** However a revision is kept, it is given back in the bytes in which it was served. */
@QuarkusTest
@OnParts("report")
class KeptRevisionsIT {

  private static final int CHANGES = 110;

  private final Tables tables;

  KeptRevisionsIT(Tables tables) {
    this.tables = tables;
  }

  @Test
  void everyRevisionIsGivenBackAsItWasServed() {
    var served = new ArrayList<String>();
    try (var log = new FactLog()) {
      var filed = Case.large(log, "KR01").file(1);
      served.add(filed.awaitEvaluation(1).asString());
      var form = filed.filing().forms().get(0).form();
      for (var change = 0; change < CHANGES; change++) {
        var corrected = filed.corrected(form, change % 5, "第 " + change + " 次更正");
        log.publish(Topic.INDICATOR, null, corrected);
        served.add(served(filed, served.size() + 1));
      }
      filed.claiming("4").file(2).awaitEvaluation(2);
      served.add(served(filed, served.size() + 1));
    }

    for (var revision = 1; revision <= served.size(); revision++) {
      var kept = Case.request().get("/api/v1/evaluations/KR01/2024/history/" + revision);
      assertThat(kept.asString()).as("revision %d", revision).isEqualTo(served.get(revision - 1));
    }
    assertThat(tables.keptBytes("KR01")).isLessThan(10L * tables.keptBytes("KR01", 1));
  }

  private static String served(Case filed, int revision) {
    return Case.await("revision " + revision)
        .until(filed::evaluation, answer -> answer.<Integer>path("revision") == revision)
        .asString();
  }
}
