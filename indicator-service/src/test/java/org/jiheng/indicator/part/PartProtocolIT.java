package org.jiheng.indicator.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.indicator.Database;
import org.jiheng.indicator.Published;
import org.jiheng.indicator.Service;
import org.jiheng.indicator.SmallFiling;
import org.jiheng.testing.OnParts;
import org.jiheng.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What report-service may rely on, whatever is killed between two steps. */
@QuarkusTest
@OnParts("indicator")
class PartProtocolIT {

  @Test
  void nothingElseChangesTheYearWhileARevisionIsHeld() {
    Service.take("held", 1, filing("held", "3 次"));
    var id = Service.id("held", "培训");
    var next = filing("held", "4 次");
    Service.stage("held", next.tree(), true).then().statusCode(200);

    verb("held", "held", 2, next).statusCode(200).body("takenRevision", equalTo(1));
    Service.patchRow(id, "*", "{\"actual\": \"9 次\"}").then().statusCode(503);
    verb("held", "held", 2, next).statusCode(200);
    verb("taken", "held", 2, next).statusCode(200).body("changed", equalTo(true));

    Service.rows("held").then().body("items.actual", contains("4 次"));
    Service.patchRow(id, "*", "{\"actual\": \"9 次\"}").then().statusCode(200);
  }

  @Test
  void whatWasGivenUpIsNotThereAndHoldsNothing() {
    Service.take("given-up", 1, filing("given-up", "3 次"));
    var next = filing("given-up", "4 次");
    Service.stage("given-up", next.tree(), true).then().statusCode(200);
    verb("held", "given-up", 2, next).statusCode(200);

    verb("released", "given-up", 2, next).statusCode(200).body("takenRevision", equalTo(1));
    verb("released", "given-up", 2, next).statusCode(200);

    var id = Service.id("given-up", "培训");
    Service.patchRow(id, "*", "{\"actual\": \"9 次\"}").then().statusCode(200);
    verb("taken", "given-up", 2, next).statusCode(404);
  }

  @Test
  void aPartThatIsNotKnownIsAskedForAgain() {
    var filing = filing("unknown", "3 次");

    verb("held", "unknown", 1, filing).statusCode(404);
    verb("taken", "unknown", 1, filing).statusCode(404);
    Service.stage("unknown", filing.tree(), true).then().statusCode(200);
    verb("taken", "unknown", 1, filing).statusCode(200).body("takenRevision", equalTo(1));
  }

  @Test
  void anEditMadeMeanwhileIsFoundWhenTheRevisionIsHeld() {
    Service.take("meanwhile", 1, filing("meanwhile", "3 次"));
    var next = filing("meanwhile", "4 次");
    Service.stage("meanwhile", next.tree(), true).then().body("conflicts", empty());
    var id = Service.id("meanwhile", "培训");
    Service.patchRow(id, "*", "{\"actual\": \"9 次\"}").then().statusCode(200);

    verb("held", "meanwhile", 2, next)
        .statusCode(412)
        .body("conflicts.pointer", contains("/forms/0/indicators/0/actual"));
    Service.patchRow(id, "*", "{\"actual\": \"8 次\"}").then().statusCode(200);
  }

  @Test
  void aVoidedFilingLeavesNothingAndMayBeFiledAnew() {
    var filing = filing("void", "3 次");
    Service.take("void", 1, filing);

    Service.verb("taken", "void", 2, null, false)
        .then()
        .statusCode(200)
        .body("takenRevision", equalTo(2));

    Service.rows("void").then().body("items", hasSize(0));
    assertThat(Database.rows("form", "void")).isZero();
    var events = Published.events("void", 4).subList(2, 4);
    assertThat(events)
        .extracting(event -> Published.type(event) + " " + event.json().path("removed").asText())
        .containsExactly("FormFiled true", "FilingTaken ");
    assertThat(events.get(1).json().has("filing")).isFalse();
    Service.dryRun("void", filing.tree())
        .then()
        .body("takenRevision", equalTo(2))
        .body("conflicts", empty());
    Service.take("void", 3, filing).then().body("takenRevision", equalTo(3));
    Service.rows("void").then().body("items.actual", contains("3 次"));
  }

  @Test
  void aDryRunKeepsNothing() {
    var filing = filing("tried", "3 次");
    Service.dryRun("tried", filing.tree()).then().body("takenRevision", nullValue());

    verb("held", "tried", 1, filing).statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {Tokens.ADMIN, Tokens.REVIEWER, Tokens.CLERK, Tokens.AUDITOR})
  void noPersonComesIn(String role) {
    for (var verb : new String[] {"staged", "held", "released", "taken"}) {
      Service.request()
          .auth()
          .oauth2(Tokens.withGroups(role))
          .contentType("application/json")
          .body("{}")
          .put("/api/v1/filing-parts/person/2024/" + verb)
          .then()
          .statusCode(403);
    }
  }

  @Test
  void thePlatformsTokenOpensNothingElse() {
    Service.request().auth().oauth2(Tokens.platform()).get("/api/v1/forms").then().statusCode(403);
  }

  private static ValidatableResponse verb(
      String verb, String department, int revision, SmallFiling filing) {
    return Service.verb(verb, department, revision, FilingJson.hash(filing.tree()), false).then();
  }

  private static SmallFiling filing(String department, String actual) {
    return SmallFiling.of(department).form("overall").row("培训", actual);
  }

  @Test
  void aRevisionThatNoRegisterCanHaveGivenIsRefusedAndTheNextIsTaken() {
    var filing = SmallFiling.of("far").form("p").row("b", "1 年");
    Service.stage("far", filing.tree(), true).then().statusCode(200);
    var hash = FilingJson.hash(filing.tree());

    for (String verb : List.of("held", "taken")) {
      Service.verb(verb, "far", Integer.MAX_VALUE, hash, false).then().statusCode(409);
      Service.verb(verb, "far", Integer.MAX_VALUE, null, false).then().statusCode(409);
    }

    Service.take("far", 1, filing).then().body("takenRevision", equalTo(1));
  }
}
