package org.jiheng.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.jiheng.http.toy.LocalIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may come in, and that a refusal before any resource is a problem too. */
@QuarkusTest
@WithTestResource(LocalIssuer.class)
class AccessIT {

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".",
        "..",
        "...",
        "a.b",
        "a.b.c",
        "a.b.c.d.e",
        "eyJhbGciOiJSUzI1NiJ9..",
        "eyJhbGciOiJSUzI1NiJ9.e30.",
        "eyJhbGciOiJSUzI1NiJ9.x.y",
        "e30.e30.e30",
        "bnVsbA.bnVsbA.bnVsbA",
        "W10.W10.W10",
        "eyJhbGciOjF9.eyJzdWIiOjF9.AA",
        "eyJhbGciOiJSUzI1NiIsImtpZCI6MX0.eyJzdWIiOjF9.AA",
        "+/.+/.+/",
        " ",
        "eyJhbGciOnt9fQ.eyJzdWIiOnt9fQ.AA",
        "eyJjcml0IjpbXX0.eyJhdWQiOltdfQ.AA",
        "eyJhbGciOiJSUzI1NiIsImI2NCI6ZmFsc2UsImNyaXQiOlsiYjY0Il19.eyJleHAiOiJ4In0.AA"
      })
  void aTokenThatCannotBeOneIsRefusedAsAnyOther(String token) {
    isUnauthenticated(given().header("Authorization", "Bearer " + token).get(ACTOR).then());
    isUnauthenticated(given().header("Authorization", "bearer " + token).get(ACTOR).then());
  }

  @Test
  void aTokenThatHasExpiredOrIsSignedByNobodyIsRefused() {
    isUnauthenticated(given().auth().oauth2(LocalIssuer.expired()).get(ACTOR).then());
    isUnauthenticated(given().auth().oauth2(LocalIssuer.unsigned()).get(ACTOR).then());
  }

  @Test
  void whoeverHasSeveralRolesMayNameTheOneThatCounts() {
    var token = LocalIssuer.token("u-1", "jiheng", "department-clerk", "department-approver");
    var asked = given().auth().oauth2(token).header("X-Jiheng-Role", "department-clerk");
    asked.get(ACTOR).then().body("role", equalTo("department-clerk"));
    given()
        .auth()
        .oauth2(token)
        .header("X-Jiheng-Role", "bureau-admin")
        .get(ACTOR)
        .then()
        .statusCode(403);
  }

  @ParameterizedTest
  @CsvSource({
    "auditor department-clerk bureau-reviewer bureau-admin, bureau-admin",
    "auditor department-clerk bureau-reviewer, bureau-reviewer",
    "auditor department-clerk, department-clerk",
    "auditor department-clerk department-approver, department-approver",
    "visitor auditor, auditor",
  })
  void ofSeveralRolesTheStrongestCountsAlone(String roles, String counting) {
    var token = LocalIssuer.token("u-1", "jiheng", roles.split(" "));
    given().auth().oauth2(token).get(ACTOR).then().body("role", equalTo(counting));
    given()
        .auth()
        .oauth2(token)
        .get("/api/v1/toys/scope")
        .then()
        .body("bound", equalTo(counting.startsWith("department-")));
  }

  @Test
  void aClerkIsBoundToTheDepartmentsOfItsTokenAndToNoneWithoutAny() {
    scope(LocalIssuer.clerk(List.of("b", "a", "b")))
        .body("departments", equalTo(List.of("a", "b")));
    scope(LocalIssuer.clerk("a")).body("departments", equalTo(List.of("a")));
    scope(LocalIssuer.clerk(List.of())).body("departments", equalTo(List.of()));
    scope(LocalIssuer.token("u-2", "jiheng", "department-clerk"))
        .body("bound", equalTo(true))
        .body("departments", equalTo(List.of()));
  }

  @Test
  void whoNamesADepartmentOfSomebodyElseIsRefused() {
    var token = LocalIssuer.clerk(List.of("a"));
    var clerk = given().auth().oauth2(token);
    clerk.get("/api/v1/toys/scope/a").then().statusCode(200);
    clerk.get("/api/v1/toys/scope?department=a").then().statusCode(200);
    for (String foreign :
        List.of(
            "/scope/b",
            "/scope?department=b",
            "/scope?department=a&department=b",
            "/scope?department=a,b")) {
      given()
          .auth()
          .oauth2(token)
          .get("/api/v1/toys" + foreign)
          .then()
          .statusCode(403)
          .contentType("application/problem+json")
          .body("detail", containsString("“b”"));
    }
  }

  @Test
  void anOperationIsOnlyForTheRolesThatItNames() {
    given()
        .auth()
        .oauth2(LocalIssuer.token("u-1", "jiheng", "department-clerk", "bureau-admin"))
        .get("/api/v1/toys/scope/a")
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/forbidden"));
  }

  @Test
  void aTokenForAnotherAudienceIsRefused() {
    var token = LocalIssuer.token("u-1", "another", "bureau-admin");
    isUnauthenticated(given().auth().oauth2(token).get(ACTOR).then());
  }

  @Test
  void aTokenWithoutARoleOfThePlatformIsForbidden() {
    var token = LocalIssuer.token("u-1", "jiheng", "visitor");
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
    var token = LocalIssuer.token("u-1", "jiheng", "visitor", "bureau-admin");
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

  private static ValidatableResponse scope(String token) {
    return given().auth().oauth2(token).get("/api/v1/toys/scope").then().statusCode(200);
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
