package org.jiheng.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.jiheng.http.toy.LocalIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program that files for somebody is that person, there and nowhere else. */
@QuarkusTest
@WithTestResource(LocalIssuer.class)
class OnBehalfTest {

  private static final String OWN = "/api/v1/filings/a/2024";
  private static final OnBehalf CLERK = new OnBehalf("李明", Roles.CLERK, List.of("a"));
  private static final OnBehalf ADMIN = new OnBehalf("wang", Roles.ADMIN, List.of());

  @Test
  void theProgramActsAsThePersonThatItNames() {
    agent(CLERK)
        .put(OWN)
        .then()
        .statusCode(200)
        .body("actor.subject", equalTo("李明"))
        .body("actor.role", equalTo(Roles.CLERK))
        .body("departments", equalTo(List.of("a")));
    agent(ADMIN).put(OWN).then().statusCode(200).body("departments", equalTo(List.of("*")));
  }

  @Test
  void thePersonsDepartmentsBindTheProgram() {
    agent(CLERK).put("/api/v1/filings/b/2024").then().statusCode(403);
    agent(new OnBehalf("u", Roles.CLERK, null)).put(OWN).then().statusCode(403);
  }

  @Test
  void theProgramMayNothingByItselfAndNothingElseForAnybody() {
    given().auth().oauth2(token(Roles.FILING_AGENT)).put(OWN).then().statusCode(403);
    agent(ADMIN).get(OWN).then().statusCode(403);
    agent(ADMIN).get("/api/v1/toys/actor").then().statusCode(403);
    agent(ADMIN)
        .contentType("application/json")
        .body("{}")
        .post("/api/v1/toys")
        .then()
        .statusCode(403);
  }

  @Test
  void nobodyElseActsForAnybody() {
    for (var role : List.of(Roles.ADMIN, Roles.CLERK, "visitor")) {
      given()
          .auth()
          .oauth2(token(role))
          .header(OnBehalf.HEADER, CLERK.header())
          .put(OWN)
          .then()
          .statusCode(403)
          .contentType("application/problem+json");
    }
    given().header(OnBehalf.HEADER, ADMIN.header()).put(OWN).then().statusCode(401);
  }

  @Test
  void onlyWhoMayFileIsActedFor() {
    agent(new OnBehalf("u", Roles.AUDITOR, List.of())).put(OWN).then().statusCode(403);
    agent(new OnBehalf("u", Roles.FILING_AGENT, List.of())).put(OWN).then().statusCode(403);
    agent(new OnBehalf(" ", Roles.ADMIN, List.of())).put(OWN).then().statusCode(403);
    agent(ADMIN).header(OnBehalf.HEADER, CLERK.header()).put(OWN).then().statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense!", "bnVsbA", "e30", "eyJzdWJqZWN0IjoxfQ.x"})
  void aHeaderThatNamesNobodyIsRefused(String header) {
    given()
        .auth()
        .oauth2(token(Roles.FILING_AGENT))
        .header(OnBehalf.HEADER, header)
        .put(OWN)
        .then()
        .statusCode(403);
  }

  private static RequestSpecification agent(OnBehalf person) {
    return given()
        .auth()
        .oauth2(token(Roles.FILING_AGENT))
        .header(OnBehalf.HEADER, person.header());
  }

  private static String token(String role) {
    return LocalIssuer.token("program", "jiheng", role);
  }
}
