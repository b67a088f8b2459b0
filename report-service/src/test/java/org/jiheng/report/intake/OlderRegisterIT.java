package org.jiheng.report.intake;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.outbox.log.LogCheck;
import org.jiheng.report.journey.Case;
import org.jiheng.report.journey.FactLog;
import org.jiheng.testing.OnParts;
import org.jiheng.testing.RestoringVerb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The register's database as from a backup, which its own log is ahead of. */
@QuarkusTest
@OnParts("report")
class OlderRegisterIT {

  private static final String MOVE =
      "update log_mark set sequence = sequence %s 1 where department = 'O001'";

  private final Tables tables;
  private final LogCheck check;

  OlderRegisterIT(Tables tables, LogCheck check) {
    this.tables = tables;
    this.check = check;
  }

  @AfterEach
  void theRightBackupIsBroughtBack() {
    tables.damage(MOVE.formatted("+"));
    check.run();
    given().get("/q/health/ready").then().statusCode(200);
  }

  @Test
  void itCanBeReadAndTakesNeitherFilingsNorFactsUntilItIsTheRightOne() {
    try (var log = new FactLog()) {
      var filed = Case.small(log, "O001").file(1);
      filed.awaitEvaluation(1);
      Case.await("sent").until(() -> tables.unsent() == 0);
      tables.damage(MOVE.formatted("-"));

      check.run();

      RestoringVerb.assertBehind("数据库落后于日志");
      RestoringVerb.assertRefused(filed.claiming("4").own(2));
      filed.evaluation().then().statusCode(200).body("revision", equalTo(1));
    }
  }
}
