package org.jiheng.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What the gateway says about itself, to everybody. */
@QuarkusTest
class DocumentationTest {

  @Test
  void theApiDocumentShowsTheOneOperationThatTheGatewayAnswersItself() {
    String put = "paths.'/api/v1/filings/{department}/{fiscalYear}'.put";
    given()
        .accept("application/json")
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .body("paths.keySet()", contains("/api/v1/filings/{department}/{fiscalYear}"))
        .body(
            put + ".parameters.name",
            containsInAnyOrder("department", "fiscalYear", "If-Match", "dryRun", "overwrite"))
        .body(put + ".requestBody.content.'application/json'.examples", hasKey("small"))
        .body(put + ".responses", hasKey("422"))
        .body("components.schemas", not(hasKey("JsonNode")));
  }

  @Test
  void theGatewayIsReadyWithoutTheServices() {
    TestService.ALL.forEach(TestService::down);

    given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
  }
}
