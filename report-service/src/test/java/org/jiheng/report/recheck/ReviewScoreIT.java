package org.jiheng.report.recheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import org.jiheng.contracts.Actor;
import org.jiheng.contracts.Topic;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.report.evaluation.Reevaluation;
import org.jiheng.report.evaluation.Trigger;
import org.jiheng.report.journey.Case;
import org.jiheng.report.journey.FactLog;
import org.jiheng.testing.OnParts;
import org.jiheng.testing.Tokens;
import org.jiheng.testing.TopicReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnParts("report")
class ReviewScoreIT {

  private static final FactLog LOG = new FactLog();
  private static final String FIRST = "/forms/0/indicators/0";
  private static final String HISTORY = "/api/v1/evaluations/{d}/{y}/history";
  private static final String SCORES = "/api/v1/evaluations/{d}/{y}/review-scores";

  private final Reevaluation reevaluation;

  ReviewScoreIT(Reevaluation reevaluation) {
    this.reevaluation = reevaluation;
  }

  @AfterAll
  static void closeLog() {
    LOG.close();
  }

  @Test
  void aReviewersScoreStandsBesideTheSelfScoreAndMakesItsOwnTotal() {
    var filed = filed("V001");
    var before = json(filed.evaluation());

    var answer = put(filed, FIRST, "\"1\"", review("1.5", "佐证材料只有 12 期"));

    answer.then().statusCode(200).header("ETag", "\"2\"").body("changed", equalTo(true));
    var after = json(filed.evaluation());
    assertThat(after.<BigDecimal>get("forms[0].indicators[0].reviewScore"))
        .isEqualByComparingTo("1.5");
    assertThat(after.getString("forms[0].indicators[0].reviewRemark")).isEqualTo("佐证材料只有 12 期");
    var computed = figure(before, "forms[0].indicators[0].computedScore");
    var expected =
        figure(before, "forms[0].computedTotal").subtract(computed).add(new BigDecimal("1.5"));
    assertThat(figure(after, "forms[0].reviewTotal")).isEqualByComparingTo(expected);
    assertThat(figure(after, "forms[0].reviewDifference"))
        .isEqualByComparingTo(expected.subtract(figure(before, "forms[0].selfTotal")));
    assertThat(after.<Object>get("forms[1].reviewTotal")).isNull();
    assertThat(figure(after, "score")).isEqualByComparingTo(figure(before, "score"));
    filed
        .get(HISTORY)
        .then()
        .body("items[0].cause", equalTo("RE_CHECK"))
        .body("items[0].actor", equalTo(Tokens.CLIENT))
        .body("items[0].changes.where", equalTo(List.of(FIRST)))
        .body("items[0].changes[0].before.reviewScore", nullValue())
        .body("items[0].changes[0].after.reviewScore", equalTo(1.5f));
    Case.request()
        .get("/api/v1/audit?department=V001&type=org.jiheng.report.ReviewGiven")
        .then()
        .body("items.actor", equalTo(List.of(Tokens.CLIENT)))
        .body("items.version", equalTo(List.of(2)));
    Case.await("the event")
        .untilAsserted(
            () ->
                assertThat(TopicReader.read(Topic.EVALUATION.topicName()))
                    .filteredOn(each -> each.key().equals("V001"))
                    .filteredOn(each -> each.json().has("ruleProfileVersion"))
                    .extracting(each -> each.json().get("version").intValue())
                    .containsExactly(1, 2));
  }

  @Test
  void onlyWhoHasSeenTheEvaluationCanReviewIt() {
    var filed = filed("V002");
    var body = review("1", null);

    put(filed, FIRST, null, body).then().statusCode(428);
    put(filed, FIRST, "\"7\"", body).then().statusCode(412);
    put(filed, FIRST, "W/\"1\"", body).then().statusCode(412);
    put(filed, FIRST, "*", body).then().statusCode(400);
    put(filed, "/forms/0/indicators/400", "\"1\"", body).then().statusCode(404);
    put(Case.small(LOG, "V002-none"), FIRST, "\"1\"", body).then().statusCode(404);
    filed.evaluation().then().body("revision", equalTo(1));

    put(filed, FIRST, "\"1\"", body).then().statusCode(200);
    put(filed, FIRST, "\"2\"", body)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("changed", equalTo(false));
  }

  @Test
  void whatCannotBeAScoreIsToldAtOnceAndChangesNothing() {
    var filed = filed("V003");
    var body = review("0.123", "\u0007");

    put(filed, FIRST, "\"1\"", body)
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors.pointer", containsInAnyOrder("/score", "/remark"));
    put(filed, FIRST, "\"1\"", review("100.5", null)).then().statusCode(422);
    put(filed, FIRST, "\"1\"", review("-1", null)).then().statusCode(422);
    put(filed, FIRST, "\"1\"", review(null, null)).then().statusCode(422);
    patch(filed, "\"1\"", FIRST, "1", "/forms/9/indicators/9", "1")
        .then()
        .statusCode(422)
        .body("errors.pointer", equalTo(List.of("/scores/1/where")));
    filed.evaluation().then().body("revision", equalTo(1));
    filed.get(SCORES).then().body("items.size()", equalTo(0));
  }

  @Test
  void severalRowsAreReviewedInOneRevision() {
    var filed = filed("V004");

    patch(filed, "\"1\"", FIRST, "1", "/forms/1/indicators/0", "2").then().statusCode(200);

    filed
        .evaluation()
        .then()
        .body("revision", equalTo(2))
        .body("forms[0].indicators[0].reviewScore", equalTo(1))
        .body("forms[1].indicators[0].reviewScore", equalTo(2));
    filed
        .get(SCORES)
        .then()
        .body("items.number", equalTo(List.of(2, 1)))
        .body("items.where", equalTo(List.of("/forms/1/indicators/0", FIRST)))
        .body("items.reviewer", everyItem(equalTo(Tokens.CLIENT)))
        .body("items.givenAt", everyItem(notNullValue()))
        .body("items.state", everyItem(equalTo("STANDING")));
    filed.get(SCORES + "?limit=1").then().body("items.number", equalTo(List.of(2)));
  }

  @Test
  void aReviewIsKeptWhileItsRowStaysAsItWasAndToldWhereItDoesNot() {
    var filed = filed("V005");
    put(filed, FIRST, "\"1\"", review("1", "已核实")).then().statusCode(200);

    filed.claiming("5").file(2).awaitEvaluation(2);
    filed.evaluation().then().body("forms[0].indicators[0].reviewScore", equalTo(1));
    assertThat(evaluatedAnew(filed)).as("a rebuild finds nothing else").isZero();

    var row = (ObjectNode) indicators(filed).get(0);
    var actual = row.get("actual");
    row.put("actual", "更正后的完成值");
    filed.file(3).awaitEvaluation(3);
    filed
        .evaluation()
        .then()
        .body("forms[0].indicators[0].reviewScore", nullValue())
        .body("forms[0].indicators[0].reviewRemark", nullValue())
        .body("forms[0].reviewTotal", nullValue());
    filed
        .get(SCORES)
        .then()
        .body("items[0].state", equalTo("ROW_CHANGED"))
        .body("items[0].where", nullValue())
        .body("items[0].row.actual", equalTo(actual.textValue()))
        .body("items[0].nowWhere", equalTo(FIRST))
        .body("items[0].now.actual", equalTo("更正后的完成值"))
        .body("items[0].score", equalTo(1));

    row.set("actual", actual);
    filed.file(4).awaitEvaluation(4);
    filed.evaluation().then().body("forms[0].indicators[0].reviewScore", equalTo(1));
  }

  @Test
  void aReviewFollowsItsRowToAnotherPlace() {
    var filed = filed("V006");
    put(filed, FIRST, "\"1\"", review("1", null)).then().statusCode(200);

    indicators(filed).add(indicators(filed).remove(0));
    filed.file(2).awaitEvaluation(2);

    var last = indicators(filed).size() - 1;
    filed
        .evaluation()
        .then()
        .body("forms[0].indicators[0].reviewScore", nullValue())
        .body("forms[0].indicators[" + last + "].reviewScore", equalTo(1));
    filed.get(SCORES).then().body("items.where", equalTo(List.of("/forms/0/indicators/" + last)));
  }

  @Test
  void equalRowsAreReviewedEachByItself() {
    var filed = Case.small(LOG, "V007");
    indicators(filed).insert(1, indicators(filed).get(0).deepCopy());
    filed.file(1).awaitEvaluation(1);

    put(filed, "/forms/0/indicators/1", "\"1\"", review("1", null)).then().statusCode(200);

    filed
        .evaluation()
        .then()
        .body("forms[0].indicators[0].reviewScore", nullValue())
        .body("forms[0].indicators[1].reviewScore", equalTo(1));
  }

  @Test
  void whatWasGivenCanBeTakenBackAndStaysKnown() {
    var filed = filed("V008");
    put(filed, FIRST, "\"1\"", review("1", null)).then().statusCode(200);

    delete(filed, "\"2\"").then().statusCode(200).body("changed", equalTo(true));
    delete(filed, "\"3\"").then().statusCode(200).body("changed", equalTo(false));

    filed
        .evaluation()
        .then()
        .body("revision", equalTo(3))
        .body("forms[0].indicators[0].reviewScore", nullValue());
    filed.get(SCORES).then().body("items.state", equalTo(List.of("WITHDRAWN", "REPLACED")));
  }

  private static Case filed(String department) {
    var filed = Case.small(LOG, department).file(1);
    filed.awaitEvaluation(1);
    return filed;
  }

  private static ArrayNode indicators(Case filed) {
    return (ArrayNode) filed.tree().at("/forms/0/indicators");
  }

  private int evaluatedAnew(Case filed) {
    var id = new DepartmentYear(filed.department(), filed.year());
    var trigger = new Trigger(id, Trigger.Cause.REBUILD, new Actor("test", "bureau-admin"));
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              reevaluation.lock(filed.department());
              return reevaluation.of(List.of(trigger));
            });
  }

  private static String review(String score, String remark) {
    var body = Case.small(LOG, "none").tree().objectNode();
    return body.put("score", score == null ? null : new BigDecimal(score))
        .put("remark", remark)
        .toString();
  }

  private static Response put(Case filed, String place, String ifMatch, String body) {
    var request = Case.request().contentType("application/json").body(body);
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .put(SCORES + place, filed.department(), filed.year());
  }

  private static Response delete(Case filed, String ifMatch) {
    return Case.request()
        .header("If-Match", ifMatch)
        .delete(SCORES + FIRST, filed.department(), filed.year());
  }

  private static Response patch(
      Case filed, String ifMatch, String one, String score, String other, String otherScore) {
    var body =
        "{\"scores\":[{\"where\":\"%s\",\"score\":%s},{\"where\":\"%s\",\"score\":%s}]}"
            .formatted(one, score, other, otherScore);
    return Case.request()
        .contentType("application/json")
        .header("If-Match", ifMatch)
        .body(body)
        .patch(SCORES, filed.department(), filed.year());
  }

  private static JsonPath json(Response response) {
    return response
        .then()
        .extract()
        .jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));
  }

  private static BigDecimal figure(JsonPath json, String path) {
    return new BigDecimal(json.get(path).toString());
  }
}
