package org.jiheng.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;

/** The verb of a service under test that brings its database and its log together again. */
public final class RestoringVerb {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private RestoringVerb() {}

  /** What became of it, once it is done. */
  public static JsonPath run(String service) {
    var begun = given().auth().oauth2(Tokens.bearer()).post("/api/v1/admin/restores/" + service);
    begun.then().statusCode(202);
    var address = begun.header("Location");
    await().atMost(PATIENCE).untilAsserted(() -> assertDone(address));
    return given().auth().oauth2(Tokens.bearer()).get(address).jsonPath();
  }

  /** Not ready, with this among the reasons. */
  public static void assertBehind(String part) {
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(503)
        .body("checks.data.BEHIND_THE_LOG", hasItem(containsString(part)));
  }

  /** A change that was refused for it. */
  public static void assertRefused(Response response) {
    response.then().statusCode(503).body("type", endsWith("/problems/behind-the-log"));
  }

  private static void assertDone(String address) {
    given()
        .auth()
        .oauth2(Tokens.bearer())
        .get(address)
        .then()
        .body("error", nullValue())
        .body("finishedAt", not(nullValue()));
    given().get("/q/health/ready").then().statusCode(200);
  }
}
