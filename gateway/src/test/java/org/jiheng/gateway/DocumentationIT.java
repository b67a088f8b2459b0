package org.jiheng.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.regex.Pattern;
import org.jiheng.http.ProblemKind;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the gateway says about itself, to everybody. */
@QuarkusTest
@OnParts
class DocumentationIT {

  @Test
  void theApiDocumentShowsWhatTheGatewayAnswersItself() {
    given()
        .accept("application/json")
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .body("paths.keySet()", contains("/api/v1/session"))
        .body("components.schemas", not(hasKey("JsonNode")));
  }

  @ParameterizedTest
  @CsvSource({
    "/openapi, application/yaml, application/yaml",
    "/openapi, application/json, application/json",
    "/openapi, */*, application/yaml",
    "/openapi.yaml, */*, application/yaml",
    "/openapi.json, */*, application/json"
  })
  void theContractsOfAllServicesAreOneDocumentWithoutAToken(
      String path, String accept, String type) {
    var etag =
        given()
            .accept(accept)
            .get(path)
            .then()
            .statusCode(200)
            .header("Content-Type", startsWith(type))
            .body(containsString("putFiling"), containsString("listPostings"))
            .body(containsString("patchIndicator"), containsString("getEvaluation"))
            .extract()
            .header("ETag");

    given().accept(accept).header("If-None-Match", etag).get(path).then().statusCode(304);
  }

  @ParameterizedTest
  @CsvSource({
    "/asyncapi, application/json, application/json",
    "/asyncapi, */*, application/yaml",
    "/asyncapi.yaml, */*, application/yaml",
    "/asyncapi.json, */*, application/json"
  })
  void theEventsAreDescribedAlike(String path, String accept, String type) {
    reader()
        .accept(accept)
        .get(path)
        .then()
        .statusCode(200)
        .header("Content-Type", startsWith(type))
        .body(containsString("jiheng.evaluation.changes"), containsString("/api/v1/events"));
  }

  @Test
  void thePageToTryThemLoadsNothingFromElsewhereAndRunsNoScriptOfItsOwn() {
    var page = reader().get("/docs/").then().statusCode(200).extract().asString();

    assertThat(page).contains("绩衡").doesNotContain("http://", "https://");
    assertThat(page.replace(" ", "")).doesNotContain("<script>", "onload=", "style=");
    Pattern.compile("(?:src|href)=\"([^\"]+)\"")
        .matcher(page)
        .results()
        .forEach(file -> reader().get(file.group(1)).then().statusCode(200));
  }

  @ParameterizedTest
  @EnumSource
  void everyTypeOfProblemLeadsToAPageThatExplainsIt(ProblemKind kind) {
    reader()
        .get(kind.type())
        .then()
        .statusCode(200)
        .contentType("text/html;charset=UTF-8")
        .body(containsString("<h1>" + kind.title() + "</h1>"), containsString("如何处理"))
        .body(not(containsString("<script")));
  }

  @Test
  void thePageOfAllTypesLeadsToEach() {
    var page = reader().get("/problems").then().statusCode(200).extract().asString();

    for (ProblemKind kind : ProblemKind.values()) {
      assertThat(page).contains("href=\"" + kind.type() + "\"");
    }
  }

  @Test
  void aTypeThatThereIsNotHasNoPage() {
    reader().get("/problems/unheard").then().statusCode(404);
  }

  @Test
  void theGatewayIsReadyWithoutTheServices() {
    TestService.ALL.forEach(TestService::down);

    given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
  }

  /** With a token, so that not all of these requests count for one address. */
  private static RequestSpecification reader() {
    return given().auth().oauth2(Client.token());
  }
}
