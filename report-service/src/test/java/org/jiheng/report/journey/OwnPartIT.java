package org.jiheng.report.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What the gateway asks of report-service's part of a filing. */
@QuarkusTest
@OnParts("report")
class OwnPartIT {

  private static final FactLog LOG = new FactLog();

  @AfterAll
  static void closeLog() {
    LOG.close();
  }

  @Test
  void aDryRunShowsTheEvaluationAndKeepsNothing() {
    var filed = Case.small(LOG, "P001");

    filed
        .dryRun(filed.tree())
        .then()
        .statusCode(200)
        .body("takenRevision", equalTo(null))
        .body("filing", equalTo(FilingJson.hash(filed.tree())))
        .body("changes.pointer", hasItems("/ruleProfile", "/amountUnit"))
        .body("conflicts", hasSize(0))
        .body("preview.department.code", equalTo("P001"))
        .body("preview.score", notNullValue());

    filed.dryRun(filed.tree()).then().body("takenRevision", equalTo(null));
  }

  @Test
  void anUnknownProfileIsToldBesideTheOtherFaults() {
    var tree = Case.small(LOG, "P002").tree().put("ruleProfile", "none").put("surprise", 1);

    Case.small(LOG, "P002")
        .dryRun(tree)
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors.pointer", hasItems("/ruleProfile", "/surprise"))
        .body("errors.value", hasItem("none"));
  }

  @Test
  void malformedJsonIsRefused() {
    Case.small(LOG, "P003")
        .dryRun("{\"department\": ")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void anOlderRevisionIsIgnored() {
    var filed = Case.small(LOG, "P004");
    filed.own(3).then().body("takenRevision", equalTo(3)).body("changed", equalTo(true));

    ((ArrayNode) filed.tree().get("narrative")).removeAll();

    filed.own(2).then().body("takenRevision", equalTo(3)).body("changed", equalTo(false));
    filed.own(3).then().body("takenRevision", equalTo(3)).body("changed", equalTo(false));
    filed.own(4).then().body("takenRevision", equalTo(4)).body("changed", equalTo(true));
    filed.own(5).then().body("takenRevision", equalTo(5)).body("changed", equalTo(false));
  }

  @Test
  void aMemberStatedEmptyIsGivenBackEmpty() throws Exception {
    var filed = Case.small(LOG, "P005");
    ((ObjectNode) filed.tree().get("forms").get(0)).putObject("byIncome");
    filed.tree().putArray("buildings");
    filed.file(1).awaitEvaluation(1);

    var given = FilingJson.mapper().readTree(filed.get("/api/v1/filings/{d}/{y}").asString());

    assertThat(FilingJson.hash(given)).isEqualTo(FilingJson.hash(filed.tree()));
    assertThat(given.at("/forms/0/byIncome").isObject()).isTrue();
  }
}
