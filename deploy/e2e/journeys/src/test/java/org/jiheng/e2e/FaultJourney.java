package org.jiheng.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a filing is told in one clear answer, and nothing of it is stored. */
class FaultJourney {

  @Test
  void tenFaultsAreToldAtOnceEachAtItsPlace() {
    var filing = Sample.of("E2E-TEN");
    var body = withTenFaults(filing);

    var refusal = Clerk.request().body(body).put(filing.path());

    assertThat(refusal.statusCode()).isEqualTo(422);
    assertThat(refusal.contentType()).isEqualTo("application/problem+json");
    var errors = Clerk.json(refusal).path("errors");
    assertThat(errors)
        .extracting(error -> error.path("pointer").asText())
        .containsExactlyInAnyOrder(
            "/department/code",
            "/headcount/actual",
            "/ruleProfile",
            "/statement/5/line",
            "/statement/7/line",
            "/forms/0/colour",
            "/forms/0/funds/0/annual",
            "/forms/0/indicators/0/weight",
            "/forms/1/funds/1/source",
            "/forms/3/form");
    assertThat(errors).allSatisfy(error -> assertThat(error.path("reason").asText()).endsWith("。"));
    Unknown.assertUnknown(filing);
  }

  private static String withTenFaults(Sample filing) {
    var broken = filing.copy();
    broken.object("/department").put("code", "ANOTHER");
    broken.tree().put("ruleProfile", "hunan-1949");
    broken.object("/statement/5").put("line", "expenditure.unheard-of");
    broken.object("/statement/7").put("line", "income");
    broken.object("/forms/0").put("colour", "red");
    broken.object("/forms/0/funds/0").put("annual", 10220.3200001);
    broken.object("/forms/0/indicators/0").put("weight", "7");
    broken.object("/forms/1/funds/1").put("source", "TOTAL");
    broken.object("/forms/3").put("form", "operations");
    return broken.text().replaceFirst("\"actual\":124", "\"actual\":124,\"actual\":125");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[1,", "{\"fiscalYear\":2024,}", "{}{}", "nonsense"})
  void whatIsNoJsonIsABadRequest(String body) {
    var filing = Sample.of("E2E-MALFORMED");

    assertProblem(Clerk.request().body(body).put(filing.path()), 400, "/problems/malformed-json");
  }

  @Test
  void anImpossibleYearIsRefused() {
    var filing = Sample.of("E2E-YEAR");
    filing.tree().put("fiscalYear", 20244);

    var refusal = Clerk.handsIn(filing);

    assertProblem(refusal, 422, "/problems/invalid");
    assertThat(refusal.jsonPath().getList("errors.pointer")).containsOnly("/fiscalYear");
  }

  @Test
  void aBodyOfTwentyMegabytesIsTooLarge() {
    var body = " ".repeat(20 << 20);

    assertProblem(
        Clerk.request().body(body).put("/api/v1/filings/E2E-LARGE/2024"),
        413,
        "/problems/too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/xml"})
  void whatDoesNotSayThatItIsJsonIsNotTaken(String type) {
    var filing = Sample.of("E2E-TYPE");

    assertProblem(
        Clerk.request().contentType(type).body(filing.text()).put(filing.path()),
        415,
        "/problems/unsupported-media-type");
    Unknown.assertUnknown(filing);
  }

  @Test
  void nobodyGetsInWithoutAToken() {
    var refusal = RestAssured.get(Platform.running().gateway() + "/api/v1/evaluations");

    assertProblem(refusal, 401, "/problems/unauthenticated");
  }

  private static void assertProblem(Response response, int status, String type) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.jsonPath().getString("type")).isEqualTo(type);
  }
}
