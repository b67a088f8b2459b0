package org.jiheng.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** One figure is corrected without a whole filing, and the filing does not undo it unasked. */
class CorrectionJourney {

  private static final String INDICATOR = "开展steam科学教程";
  private static final String ACTUAL = "/forms/0/indicators/6/actual";

  @Test
  void aCorrectedActualReachesTheEvaluationAndTheListWithoutANewFiling() {
    var filing = Sample.of("E2E-PATCH");
    var etag = Clerk.hasFiled(filing);

    correct(filing, "200 课时");

    var evaluation = awaitActual(filing, "200 课时");
    assertThat(evaluation.at("/forms/0/indicators/6/computedScore").decimalValue())
        .isEqualByComparingTo("1");
    assertThat(evaluation.path("score").decimalValue()).isEqualByComparingTo("97.8");
    assertThat(evaluation.path("filingRevision").asInt()).isEqualTo(1);
    assertThat(evaluation.path("revision").asInt()).isEqualTo(2);
    assertThat(listed(filing).path("score").decimalValue()).isEqualByComparingTo("97.8");
    var current = Clerk.filing(filing, 1);
    assertThat(current.at(ACTUAL).asText()).isEqualTo("200 课时");
    assertThat(Clerk.get(filing.path()).header("ETag")).startsWith("\"1-").isNotEqualTo(etag);
  }

  @Test
  void theOldFilingDoesNotUndoTheCorrectionUnlessItIsToOverwrite() {
    var filing = Sample.of("E2E-CONFLICT");
    var etag = Clerk.hasFiled(filing);
    correct(filing, "300 课时");
    awaitActual(filing, "300 课时");

    assertThat(Clerk.handsIn(filing).statusCode()).isEqualTo(428);
    var conflict = Clerk.handsIn(filing, etag);
    assertThat(conflict.statusCode()).as(conflict.asString()).isEqualTo(412);
    assertThat(conflict.jsonPath().getList("conflicts.pointer")).containsExactly(ACTUAL);

    var overwritten =
        Clerk.request()
            .header("If-Match", etag)
            .body(filing.text())
            .queryParam("overwrite", true)
            .put(filing.path());
    assertThat(overwritten.statusCode()).as(overwritten.asString()).isEqualTo(200);
    assertThat(overwritten.jsonPath().getInt("revision")).isEqualTo(2);
    var evaluation = Clerk.evaluation(filing, 2);
    assertThat(evaluation.at(ACTUAL).asText()).isEqualTo("632 课时");
    assertThat(evaluation.path("score").decimalValue()).isEqualByComparingTo("98.8");
  }

  @Test
  void aFilingThatStatesTheCorrectionTooIsThereAlready() {
    var filing = Sample.of("E2E-AGREES");
    Clerk.hasFiled(filing);
    correct(filing, "500 课时");
    awaitActual(filing, "500 课时");
    filing.object("/forms/0/indicators/6").put("actual", "500 课时");

    var receipt = Clerk.handsIn(filing);

    assertThat(receipt.statusCode()).as(receipt.asString()).isEqualTo(200);
    assertThat(receipt.jsonPath().getBoolean("changed")).isFalse();
    assertThat(receipt.jsonPath().getInt("revision")).isEqualTo(1);
    assertThat(receipt.header("ETag")).isEqualTo(Clerk.get(filing.path()).header("ETag"));
  }

  private static void correct(Sample filing, String actual) {
    var path = "/api/v1/indicators?department=" + filing.code() + "&fiscalYear=2024&form=overall";
    var id =
        Clerk.get(path + "&limit=500")
            .jsonPath()
            .getString("items.find { it.level3 == '" + INDICATOR + "' }.id");
    var etag = Clerk.get("/api/v1/indicators/" + id).header("ETag");
    var patched =
        Clerk.request()
            .header("If-Match", etag)
            .body(Map.of("actual", actual))
            .patch("/api/v1/indicators/" + id);
    assertThat(patched.statusCode()).as(patched.asString()).isEqualTo(200);
  }

  private static JsonNode awaitActual(Sample filing, String actual) {
    return Awaitility.await("the corrected actual")
        .atMost(60, SECONDS)
        .until(
            () -> Clerk.evaluation(filing, 1), found -> found.at(ACTUAL).asText().equals(actual));
  }

  private static JsonNode listed(Sample filing) {
    var rows = Clerk.json(Clerk.get("/api/v1/evaluations?fiscalYear=2024&limit=500"));
    return rows.path("items")
        .valueStream()
        .filter(row -> row.at("/department/code").asText().equals(filing.code()))
        .findFirst()
        .orElseThrow();
  }
}
