package org.jiheng.indicator.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jiheng.indicator.Service;
import org.jiheng.indicator.SmallFiling;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.Test;

/** What is handed in refuses every change until it is opened again. */
@QuarkusTest
@OnParts("indicator")
class LockedPartIT {

  @Test
  void aRowAFormAndAFilingAreRefusedWhileTheYearIsLocked() {
    Service.take("locked", 1, filing("locked", "3 次"));
    Service.lock("locked", 1, true, filing("locked", "3 次"))
        .then()
        .statusCode(200)
        .body("stateRevision", equalTo(1));

    edit("locked")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/locked"))
        .body("detail", equalTo("已经报送。"))
        .body("state", equalTo("SUBMITTED"))
        .body("by", equalTo("clerk"));
    var form = "/api/v1/forms/locked/2024/overall";
    Service.patch(form, Service.get(form).header("ETag"), "{\"note\": \"已核\"}")
        .then()
        .statusCode(409);
    Service.hand("locked", 2, false, filing("locked", "4 次")).then().statusCode(409);
    Service.verb("taken", "locked", 2, null, true).then().statusCode(409);

    Service.lock("locked", 2, false, null).then().statusCode(200);
    edit("locked").then().statusCode(200);
  }

  @Test
  void aRowIsRefusedOnADayOnWhichTheYearIsNotOpen() {
    Service.take("window", 1, filing("window", "3 次"));
    Service.open("window", 5, "2099-01-01", null).then().statusCode(200);
    edit("window")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/locked"))
        .body("detail", equalTo("还没有开放。"));
    Service.open("window", 4, null, null).then().statusCode(200);
    edit("window").then().statusCode(409);

    Service.open("window", 6, "2020-01-01", "2020-05-15").then().statusCode(200);
    edit("window").then().statusCode(409).body("detail", equalTo("已经锁定。"));
    Service.returned("window", 1, "2099-12-31").then().statusCode(200);
    edit("window").then().statusCode(200);

    Service.returned("window", 2, "2020-06-01").then().statusCode(200);
    edit("window").then().statusCode(409);
    Service.open("window", 7, null, null).then().statusCode(200);
    edit("window").then().statusCode(200);
  }

  @Test
  void contentThatIsNotWhatWasJudgedIsNotLocked() {
    Service.take("moved-on", 1, filing("moved-on", "3 次"));

    Service.lock("moved-on", 1, true, filing("moved-on", "2 次"))
        .then()
        .statusCode(412)
        .body("conflicts.pointer", contains("/forms/0/indicators/1/actual"));

    edit("moved-on").then().statusCode(200);
  }

  @Test
  void anOrderThatWasOvertakenIsPassedOver() {
    Service.take("late", 1, filing("late", "3 次"));
    Service.lock("late", 3, false, null).then().body("stateRevision", equalTo(3));

    var late = Service.lock("late", 2, true, filing("late", "3 次"));

    assertThat(late.jsonPath().getInt("stateRevision")).isEqualTo(3);
    edit("late").then().statusCode(200);
  }

  private static Response edit(String department) {
    var id = Service.id(department, "展览");
    var tag = Service.get("/api/v1/indicators/" + id).header("ETag");
    return Service.patchRow(id, tag, "{\"actual\": \"9 次\"}");
  }

  private static SmallFiling filing(String department, String actual) {
    return SmallFiling.of(department).form("overall").row("培训", "2 次").row("展览", actual);
  }
}
