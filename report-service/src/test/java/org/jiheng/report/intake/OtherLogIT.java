package org.jiheng.report.intake;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.report.journey.Case;
import org.jiheng.report.journey.FactLog;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A database that was read farther than the log goes, as after the log's restore. */
@QuarkusTest
@OnParts("report")
class OtherLogIT {

  private static final long FAR = 1_000_000_000L;

  private final Tables tables;

  OtherLogIT(Tables tables) {
    this.tables = tables;
  }

  @AfterEach
  void bringTheOffsetsBack() {
    move(-FAR, "next_offset >= " + FAR);
  }

  @Test
  void whoHasReadFartherThanTheLogGoesIsNotReadyUntilItIsTheSameAgain() {
    try (var log = new FactLog()) {
      Case.small(log, "L001").file(1).awaitEvaluation(1);
      move(FAR, "next_offset < " + FAR);
      Case.small(log, "L002").file(1);

      Case.await("not ready")
          .untilAsserted(
              () ->
                  given()
                      .get("/q/health/ready")
                      .then()
                      .statusCode(503)
                      .body("checks.data.BEHIND_THE_LOG", hasItem(containsString("jiheng."))));

      bringTheOffsetsBack();
      Case.await("ready").until(() -> given().get("/q/health/ready").statusCode() == 200);
      Case.small(log, "L002").awaitEvaluation(1);
    }
  }

  private void move(long by, String where) {
    tables.damage(
        "update intake_offset set next_offset = next_offset + "
            + by
            + " where topic like 'jiheng.%' and "
            + where);
  }
}
