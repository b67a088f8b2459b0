package org.jiheng.report.cycle;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.Map;
import org.jiheng.report.journey.Case;
import org.jiheng.testing.Tokens;

/** The requests by which a filing goes from hand to hand, and who sends them. */
final class MoveRequests {

  private static final String MOVES = "/api/v1/filings/{d}/{y}/moves";

  private MoveRequests() {}

  static String clerk(Case filed) {
    return Tokens.clerk(filed.department());
  }

  static String approver(Case filed) {
    return Tokens.approver(filed.department());
  }

  static String remark(String where) {
    return ", \"remarks\": [ { \"where\": \"" + where + "\", \"text\": \"没有佐证\" } ]";
  }

  static Response shown(Case filed, String token) {
    return given().auth().oauth2(token).get(MOVES, filed.department(), filed.year());
  }

  static Response move(Case filed, String token, String verb, String more) {
    return post(filed, token, verb, more, shown(filed, Tokens.bearer()).header("ETag"));
  }

  static Response post(Case filed, String token, String verb, String more, String ifMatch) {
    var request =
        given()
            .auth()
            .oauth2(token)
            .contentType("application/json")
            .body("{ \"verb\": \"" + verb + "\"" + more + " }");
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .post(MOVES, filed.department(), filed.year());
  }

  /** Explains every finding that stands against handing in. */
  static void explain(Case filed) {
    var open = "findings.findAll { it.required && !it.answered }.id";
    var found = filed.get("/api/v1/evaluations/{d}/{y}/findings");
    given()
        .auth()
        .oauth2(clerk(filed))
        .contentType("application/json")
        .header("If-Match", found.header("ETag"))
        .body(Map.of("findings", found.jsonPath().getList(open), "answer", "按合同约定"))
        .patch("/api/v1/evaluations/{d}/{y}/finding-answers", filed.department(), filed.year())
        .then()
        .statusCode(200);
  }

  static Response review(Case filed) {
    return given()
        .auth()
        .oauth2(Tokens.reviewer())
        .contentType("application/json")
        .header("If-Match", filed.evaluation().header("ETag"))
        .body("{ \"remark\": \"看过\" }")
        .put(
            "/api/v1/evaluations/{d}/{y}/review-scores/forms/0/indicators/0",
            filed.department(),
            filed.year());
  }
}
