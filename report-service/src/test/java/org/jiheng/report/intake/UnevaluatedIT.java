package org.jiheng.report.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.jiheng.contracts.Topic;
import org.jiheng.intake.Batches;
import org.jiheng.intake.Generations;
import org.jiheng.intake.ParkedEvents;
import org.jiheng.outbox.reading.LogRecord;
import org.jiheng.report.journey.Case;
import org.jiheng.report.journey.FactLog;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A department that cannot be evaluated, for the want of the profile that it names. */
@QuarkusTest
@OnParts("report")
class UnevaluatedIT {

  private static final FactLog LOG = new FactLog();

  private final Batches batches;
  private final Applier applier;
  private final Generations generations;
  private final ParkedEvents parked;
  private final Tables tables;
  private final MeterRegistry meters;
  private HandLog log;

  UnevaluatedIT(
      Batches batches,
      Applier applier,
      Generations generations,
      ParkedEvents parked,
      Tables tables,
      MeterRegistry meters) {
    this.batches = batches;
    this.applier = applier;
    this.generations = generations;
    this.parked = parked;
    this.tables = tables;
    this.meters = meters;
  }

  @BeforeEach
  void beginALog() {
    log = new HandLog(LOG, batches, applier, "unevaluated");
  }

  @Test
  void whatCannotBeEvaluatedIsMarkedUntilItIsAndNobodyElseWaits() {
    var poison = Case.small(LOG, "U001").registered(1);
    var healthy = Case.small(LOG, "U002").registered(1);
    tables.damage("update filed_part set rule_profile = 'gone' where department = 'U001'");

    deliver(poison, healthy);

    healthy.evaluation(1).then().statusCode(200);
    poison.evaluation().then().statusCode(404);
    assertThat(parked.count(generations.current(), "U001")).isZero();
    marks().body(of("U001") + ".failure", hasItem(containsString("no rule profile gone")));
    assertThat(meters.get("jiheng.evaluation.failed").gauge().value()).isPositive();

    tables.damage("update filed_part set rule_profile = 'hunan-2024' where department = 'U001'");
    tables.damage("update unevaluated set retry_at = since where department = 'U001'");
    poison.awaitEvaluation(1);
    marks().body(of("U001"), empty());
  }

  @Test
  void theFormerEvaluationIsServedMeanwhileAndALaterChangeHeals() {
    var filed = Case.small(LOG, "U003").registered(1);
    deliver(filed);
    filed.evaluation(1).then().statusCode(200);
    tables.damage("update filed_part set rule_profile = 'gone' where department = 'U003'");
    var form = filed.filing().forms().get(0).form();

    log.deliver(List.of(log.record(Topic.INDICATOR, null, filed.corrected(form, 0, "3 次"))));

    filed.evaluation().then().statusCode(200).body("revision", equalTo(1));
    marks().body(of("U003") + ".size()", equalTo(1));

    tables.damage("update filed_part set rule_profile = 'hunan-2024' where department = 'U003'");
    log.deliver(List.of(log.record(Topic.INDICATOR, null, filed.corrected(form, 0, "4 次"))));
    filed.evaluation().then().statusCode(200).body("revision", equalTo(2));
    marks().body(of("U003"), empty());
  }

  @Test
  void aReviewOfAYearThatCannotBeEvaluatedIsRefusedAndLeavesNothing() {
    var filed = Case.small(LOG, "U004").registered(1);
    deliver(filed);
    filed.evaluation(1).then().statusCode(200);
    tables.damage("update filed_part set rule_profile = 'gone' where department = 'U004'");

    Case.request()
        .contentType("application/json")
        .header("If-Match", "\"1\"")
        .body("{\"score\": 1, \"remark\": \"核实\"}")
        .put("/api/v1/evaluations/U004/2024/review-scores/forms/0/indicators/0")
        .then()
        .statusCode(409)
        .body("detail", containsString("不能评价"));

    filed.evaluation().then().body("revision", equalTo(1));
  }

  private void deliver(Case... filings) {
    var records = new ArrayList<LogRecord>();
    for (var filing : filings) {
      records.addAll(log.filing(filing, 1));
    }
    log.deliver(records);
  }

  private static String of(String department) {
    return "unevaluated.findAll { it.department == '" + department + "' }";
  }

  private static ValidatableResponse marks() {
    return Case.request().get("/api/v1/admin/open-filings?limit=500").then().statusCode(200);
  }
}
