package org.jiheng.report.cycle;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.jiheng.report.cycle.MoveRequests.approver;
import static org.jiheng.report.cycle.MoveRequests.clerk;
import static org.jiheng.report.cycle.MoveRequests.explain;
import static org.jiheng.report.cycle.MoveRequests.move;
import static org.jiheng.report.cycle.MoveRequests.remark;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jiheng.report.journey.Case;
import org.jiheng.report.journey.FactLog;
import org.jiheng.testing.OnParts;
import org.jiheng.testing.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnParts("report")
class ReceiptIT {

  private static final FactLog LOG = new FactLog();
  private static final int YEAR = 2039;

  @AfterAll
  static void closeLog() {
    LOG.close();
  }

  @Test
  void whatWasHandedInHasAReceiptAndWhatWasMendedSinceIsShown() {
    Case.request()
        .contentType("application/json")
        .body("{ \"stages\": [ { \"document\": \"FILING\", \"dueOn\": \"2099-03-31\" } ] }")
        .put("/api/v1/calendars/{y}", YEAR)
        .then()
        .statusCode(201);
    var filed = Case.inYear(LOG, "RC01", YEAR).file(1);
    filed.awaitEvaluation(1);
    asked(filed, "receipt", Tokens.auditor()).then().statusCode(404);
    asked(filed, "changes", clerk(filed)).then().statusCode(404);

    var submitted = move(filed, clerk(filed), "submit", "");
    var receipt = asked(filed, "receipt", clerk(filed));
    receipt
        .then()
        .statusCode(200)
        .body("filing", equalTo(submitted.jsonPath().getString("moves[0].filing")))
        .body("handedInBy", equalTo(Tokens.CLIENT))
        .body("filingRevision", equalTo(1))
        .body("lateDays", equalTo(0));
    var page = asked(filed, "receipt.pdf", clerk(filed));
    page.then().statusCode(200).contentType("application/pdf");
    assertThat(page.asByteArray()).startsWith("%PDF-".getBytes());
    asked(filed, "receipt", Tokens.clerk("RC99")).then().statusCode(403);
    asked(filed, "changes", Tokens.reviewer())
        .then()
        .statusCode(200)
        .body("changes", hasSize(0))
        .body("returnedAt", nullValue());

    move(filed, approver(filed), "return", remark("/forms/0")).then().statusCode(200);
    filed.claiming("1").file(2).awaitEvaluation(2);
    asked(filed, "changes", approver(filed))
        .then()
        .body("returnedAt", notNullValue())
        .body("changes.pointer", contains("/forms/0/execution/selfScore"))
        .body("changes.after", hasItem(equalTo(1)));
    assertThat(asked(filed, "receipt", clerk(filed)).asString()).isEqualTo(receipt.asString());

    explain(filed);
    move(filed, clerk(filed), "submit", "").then().statusCode(200);
    asked(filed, "changes", approver(filed)).then().body("changes", hasSize(0));
    asked(filed, "receipt", clerk(filed)).then().body("filingRevision", equalTo(2));
  }

  private static Response asked(Case filed, String what, String token) {
    return given()
        .auth()
        .oauth2(token)
        .get("/api/v1/filings/{d}/{y}/" + what, filed.department(), YEAR);
  }
}
