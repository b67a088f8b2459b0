package org.jiheng.report.journey;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import org.jiheng.contracts.EventType;
import org.jiheng.contracts.ExecutionReported;
import org.jiheng.contracts.Topic;
import org.jiheng.testing.OnParts;
import org.jiheng.testing.TopicReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A period from what is handed in to the lights that are served and told of. */
@QuarkusTest
@OnParts("report")
class MonitoringIT {

  private static final int YEAR = 2076;
  private static final FactLog LOG = new FactLog();

  @AfterAll
  static void closeLog() {
    LOG.close();
  }

  private static Case department(String code) {
    var filed = Case.inYear(LOG, code, YEAR).file(1);
    filed.awaitEvaluation(1);
    return filed;
  }

  private static String body(String period, String executed) {
    return ("{\"period\": \"%s\", \"amountUnit\": \"YUAN\", \"forms\": [{\"form\": \"overall\","
            + " \"funds\": [{\"source\": \"TOTAL\", \"annual\": 1000.00, \"executed\": %s}]}]}")
        .formatted(period, executed);
  }

  private static Response put(String code, String period, String executed, String ifMatch) {
    var request = Case.request().contentType("application/json").body(body(period, executed));
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.put("/api/v1/monitoring/{d}/{y}/{p}", code, YEAR, period);
  }

  private static Response judged(String code, String period) {
    return Case.request().get("/api/v1/monitorings/{d}/{y}/{p}", code, YEAR, period);
  }

  @Test
  void aPeriodIsTriedHandedInReplacedAndJudged() {
    department("MON1");
    Case.request()
        .contentType("application/json")
        .body(body("2076-06", "100.00"))
        .put("/api/v1/monitoring/MON1/2076/2076-06?dryRun=true")
        .then()
        .statusCode(200)
        .body("forms[0].executionLight", equalTo("RED"));
    judged("MON1", "2076-06").then().statusCode(404);

    put("MON1", "2076-06", "100.00", null).then().statusCode(201).header("ETag", "\"1\"");
    put("MON1", "2076-06", "600.00", null).then().statusCode(428);
    put("MON1", "2076-06", "600.00", "\"7\"").then().statusCode(412);
    put("MON1", "2076-06", "600.00", "\"1\"").then().statusCode(200).header("ETag", "\"2\"");
    put("MON1", "2076-06", "600.00", "\"2\"").then().statusCode(200).header("ETag", "\"2\"");

    judged("MON1", "2076-06")
        .then()
        .statusCode(200)
        .body("revision", equalTo(2))
        .body("forms[0].executionRate", equalTo(60.0f))
        .body("forms[0].executionLight", equalTo("GREEN"))
        .body("findings.rule", hasItem("MON_MISSING_ROW"));
    Case.request()
        .get("/api/v1/monitoring/MON1/2076/2076-06")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("forms[0].funds[0].executed", equalTo(600.0f));
    awaitEvaluated("MON1", 2);
  }

  @Test
  void lightsMoveWhenTheTreasuryTellsOfMoneyAndTheProvinceSeesIt() {
    department("MON2");
    put("MON2", "2076-08", "900.00", null).then().statusCode(201);

    LOG.publish(
        Topic.BUDGET,
        null,
        new ExecutionReported(
            "MON2",
            YEAR,
            Case.version(),
            "2076-08",
            List.of(
                new ExecutionReported.Row(
                    "overall",
                    "TOTAL",
                    "TREASURY",
                    new BigDecimal("1000.00"),
                    new BigDecimal("200.00"),
                    null))));

    Case.await("the treasury's light")
        .untilAsserted(
            () ->
                judged("MON2", "2076-08")
                    .then()
                    .body("forms[0].executionLight", equalTo("RED"))
                    .body("findings.rule", hasItem("MON_TREASURY")));
    Case.request()
        .get("/api/v1/monitorings?fiscalYear=2076&period=2076-08&light=RED")
        .then()
        .statusCode(200)
        .body("items.department", hasItem("MON2"));
    Case.request()
        .get("/api/v1/monitoring-overview/2076/2076-08")
        .then()
        .statusCode(200)
        .body("reported", equalTo(1))
        .body("lights.RED.NONE", equalTo(1));
    awaitEvaluated("MON2", 2);
  }

  @Test
  void whatIsNoneOfTheYearsPeriodsOrHasNoTargetsIsRefused() {
    put("MON3", "2076-06", "1.00", null).then().statusCode(409);
    department("MON4");
    put("MON4", "2075-06", "1.00", null).then().statusCode(422);
    Case.request()
        .contentType("application/json")
        .body("{\"period\": \"2076-06\", \"amountUnit\": \"YUAN\", \"forms\": [{\"form\": \"x\"}]}")
        .put("/api/v1/monitoring/MON4/2076/2076-06")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/forms/0/form"));
  }

  private static void awaitEvaluated(String department, int times) {
    var type = EventType.MONITORING_EVALUATED.typeName();
    TopicReader.until(
        Topic.EVALUATION.topicName(),
        told ->
            told.stream()
                    .filter(message -> department.equals(message.key()))
                    .filter(message -> type.equals(message.headers().get("ce_type")))
                    .count()
                == times);
  }
}
