package org.jiheng.indicator.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.indicator.Service;
import org.jiheng.indicator.SmallFiling;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnParts("indicator")
class EditConflictIT {

  @Test
  void aFilingThatStatesAnotherValueThanALaterEditIsRefusedByNameUnlessItOverwrites() {
    edited("conflict", "5 次");
    var filing = filing("conflict", "4 次");

    Service.hand("conflict", 2, false, filing)
        .then()
        .statusCode(412)
        .contentType("application/problem+json")
        .body("conflicts.pointer", contains("/forms/0/indicators/1/actual"))
        .body("conflicts[0].before", equalTo("5 次"))
        .body("conflicts[0].after", equalTo("4 次"));
    assertThat(actual("conflict")).isEqualTo("5 次");

    Service.hand("conflict", 2, true, filing)
        .then()
        .statusCode(200)
        .body("takenRevision", equalTo(2))
        .body("changed", equalTo(true));
    assertThat(actual("conflict")).isEqualTo("4 次");
  }

  @Test
  void theFilingOfBeforeTheEditIsAConflictTooAndADryRunNamesIt() {
    edited("former", "5 次");

    Service.dryRun("former", filing("former", "3 次").tree())
        .then()
        .statusCode(200)
        .body("conflicts.pointer", contains("/forms/0/indicators/1/actual"));
    Service.hand("former", 2, false, filing("former", "3 次")).then().statusCode(412);
  }

  @Test
  void aFilingThatSaysTheSameAsTheEditIsTaken() {
    edited("agreed", "5 次");

    Service.take("agreed", 2, filing("agreed", "5 次")).then().body("changed", equalTo(false));

    Service.hand("agreed", 3, false, filing("agreed", "6 次")).then().statusCode(200);
  }

  @Test
  void anEditElsewhereIsNoConflict() {
    edited("elsewhere", "5 次");
    var filing = SmallFiling.of("elsewhere").form("overall").row("培训", "9 次").row("展览", "5 次");

    Service.take("elsewhere", 2, filing).then().body("changed", equalTo(true));

    Service.rows("elsewhere").then().body("items.actual", contains("9 次", "5 次"));
  }

  @Test
  void aRowThatWasEditedCannotBeRemovedUnseen() {
    edited("removed", "5 次");

    Service.hand("removed", 2, false, SmallFiling.of("removed").form("overall").row("培训", "2 次"))
        .then()
        .statusCode(412)
        .body("conflicts.pointer", contains("/forms/0/indicators/1"));
  }

  /** Revision 1 is taken, then the exhibition's actual is changed alone. */
  private static void edited(String department, String actual) {
    Service.take(department, 1, filing(department, "3 次"));
    var id = Service.id(department, "展览");
    var tag = Service.get("/api/v1/indicators/" + id).header("ETag");
    Service.patchRow(id, tag, "{\"actual\": \"" + actual + "\"}").then().statusCode(200);
  }

  private static SmallFiling filing(String department, String actual) {
    return SmallFiling.of(department).form("overall").row("培训", "2 次").row("展览", actual);
  }

  private static String actual(String department) {
    return Service.rows(department).path("items[1].actual");
  }
}
