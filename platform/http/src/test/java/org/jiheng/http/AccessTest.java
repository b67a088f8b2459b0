package org.jiheng.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jiheng.http.toy.LocalIssuer;
import org.junit.jupiter.api.Test;

/** Who may come in, and that a refusal before any resource is a problem too. */
@QuarkusTest
@WithTestResource(LocalIssuer.class)
class AccessTest {

  private static final String ACTOR = "/api/v1/toys/actor";

  @Test
  void withoutATokenNobodyComesIn() {
    isUnauthenticated(given().get(ACTOR).then());
    isUnauthenticated(given().get("/api/nowhere").then());
    isUnauthenticated(
        given().contentType("application/json").body("{}").post("/api/v1/toys").then());
  }

  @Test
  void aTokenThatIsNoneIsRefused() {
    isUnauthenticated(given().auth().oauth2("nonsense").get(ACTOR).then());
  }

  @Test
  void aTokenForAnotherAudienceIsRefused() {
    String token = LocalIssuer.token("u-1", "another", "bureau-admin");
    isUnauthenticated(given().auth().oauth2(token).get(ACTOR).then());
  }

  @Test
  void aTokenWithoutARoleOfThePlatformIsForbidden() {
    String token = LocalIssuer.token("u-1", "jiheng", "visitor");
    given()
        .auth()
        .oauth2(token)
        .get(ACTOR)
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/forbidden"))
        .body("detail", containsString("权限"));
  }

  @Test
  void theActorIsTheTokensSubjectInItsRole() {
    String token = LocalIssuer.token("u-1", "jiheng", "visitor", "bureau-admin");
    given()
        .auth()
        .oauth2(token)
        .get(ACTOR)
        .then()
        .statusCode(200)
        .body("subject", equalTo("u-1"))
        .body("role", equalTo("bureau-admin"));
  }

  @Test
  void healthAndDescriptionAreOpen() {
    given().get("/q/health").then().statusCode(200);
    given().get("/q/openapi").then().statusCode(200).body(containsString("bearer"));
  }

  private static void isUnauthenticated(ValidatableResponse response) {
    response
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", startsWith("Bearer"))
        .body("type", equalTo("/problems/unauthenticated"))
        .body("detail", containsString("。"));
  }
}
