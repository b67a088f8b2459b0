package org.jiheng.report.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.testing.PartsResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** From the logs of facts and the own part to the evaluation that is served. */
@QuarkusTest
@WithTestResource(
    value = PartsResource.class,
    initArgs = @ResourceArg(name = "database", value = "report"))
class EvaluationJourneyTest {

  private static final FactLog LOG = new FactLog();

  @AfterAll
  static void closeLog() {
    LOG.close();
  }

  @Test
  void aFilingWhosePartsAreAllThereIsEvaluated() {
    var filed = Case.small(LOG, "J001").file(1);

    filed
        .awaitEvaluation(1)
        .then()
        .body("department.code", equalTo("J001"))
        .body("revision", equalTo(1))
        .body("filingRevision", equalTo(1))
        .body("pending", equalTo(null))
        .body("score", notNullValue())
        .header("ETag", "\"1\"");
  }

  @Test
  void theFilingIsGivenBackAsItWasPut() throws JsonProcessingException {
    var filed = new Case(LOG, "J002", "431053-2024").file(1);
    filed.awaitEvaluation(1);

    var answer = filed.get("/api/v1/filings/{d}/{y}");

    var given = FilingJson.mapper().readTree(answer.asString());
    assertThat(new String(FilingJson.canonical(given)))
        .isEqualTo(new String(FilingJson.canonical(filed.tree())));
    assertThat(answer.header("ETag"))
        .isEqualTo("\"1-" + FilingJson.hash(filed.tree()).substring(0, 8) + "\"");
  }
}
