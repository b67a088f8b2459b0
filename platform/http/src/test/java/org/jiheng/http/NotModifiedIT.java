package org.jiheng.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.jiheng.http.toy.LocalIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A resource only sets its ETag; whoever has what it would tell is answered without a body. */
@QuarkusTest
@WithTestResource(LocalIssuer.class)
class NotModifiedIT {

  private static final String TAGGED = "/api/v1/toys/tagged";

  @ParameterizedTest
  @ValueSource(strings = {"\"7\"", "W/\"7\"", "\"6\", \"7\"", "*"})
  void whoHasTheThingGetsNoBody(String tags) {
    reader(tags)
        .get(TAGGED)
        .then()
        .statusCode(304)
        .header("ETag", "\"7\"")
        .header("X-Kept", "yes")
        .header("Content-Type", nullValue())
        .body(emptyString());
  }

  @Test
  void whoHasAnotherOneGetsIt() {
    reader("\"6\"").get(TAGGED).then().statusCode(200).body("version", equalTo(7));
  }

  @Test
  void whatIsNoTagIsRefused() {
    reader("7").get(TAGGED).then().statusCode(400).body("type", equalTo("/problems/bad-request"));
  }

  private static RequestSpecification reader(String tags) {
    return given()
        .auth()
        .oauth2(LocalIssuer.token("u-1", "jiheng", "bureau-admin"))
        .header("If-None-Match", tags);
  }
}
