package org.jiheng.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.jiheng.gateway.FilingScene.applied;
import static org.jiheng.gateway.FilingScene.changed;
import static org.jiheng.gateway.FilingScene.handsIn;
import static org.jiheng.gateway.FilingScene.plays;
import static org.jiheng.gateway.FilingScene.registered;
import static org.jiheng.gateway.FilingScene.stored;
import static org.jiheng.gateway.TestService.BUDGET;
import static org.jiheng.gateway.TestService.INDICATOR;
import static org.jiheng.gateway.TestService.REPORT;

import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A filing while a service fails: nothing is lost and the same request mends it. */
@QuarkusTest
@OnParts
class FilingOutageIT {

  @BeforeEach
  void up() {
    TestService.upAll();
    plays(BUDGET, changed(null, "/a"), registered(1, true, true));
    plays(INDICATOR, changed(null, "/b"), applied(1, true));
    plays(REPORT, changed(null), applied(1, true));
  }

  @Test
  void nothingIsStoredWhileOneServiceIsDown() {
    REPORT.down();

    handsIn()
        .statusCode(503)
        .header("Retry-After", "5")
        .body("type", equalTo("/problems/unavailable"))
        .body("detail", containsString("报告服务"));
    assertThat(stored()).isEmpty();
  }

  @Test
  void faultsAreToldOnlyWhenEverybodyHasJudged() {
    INDICATOR.answersJson(422, "{\"errors\":[{\"pointer\":\"/x\",\"reason\":\"错。\"}]}");
    REPORT.down();

    handsIn().statusCode(503);
  }

  @Test
  void aServiceThatFailsToJudgeIsABadGateway() {
    INDICATOR.answersJson(500, "{}");

    handsIn().statusCode(502).body("type", equalTo("/problems/bad-gateway"));
    assertThat(stored()).isEmpty();
  }

  @Test
  void aServiceThatAnswersNonsenseIsABadGateway() {
    INDICATOR.answersJson(200, "<html>");

    handsIn().statusCode(502);
    assertThat(stored()).isEmpty();
  }

  @Test
  void aRegisterThatGivesNoAnswerIsAskedAgainWithTheSameRequest() {
    plays(BUDGET, changed(null, "/a"), 500, "{}");

    handsIn().statusCode(503).header("Retry-After", "5").body("detail", containsString("重复同一请求"));
    assertThat(stored()).hasSize(1);
  }

  @Test
  void aServiceThatFailsAfterTheRegisterIsCaughtUpByTheSameRequest() {
    plays(REPORT, changed(null), 500, "{}");

    handsIn()
        .statusCode(503)
        .header("Retry-After", "5")
        .body("detail", containsString("第 1 版"))
        .body("detail", containsString("重复同一请求"));

    plays(BUDGET, FilingScene.unchanged(1), registered(1, false, false));
    plays(INDICATOR, FilingScene.unchanged(1), applied(1, false));
    plays(REPORT, changed(null, "/a"), applied(1, true));

    handsIn().statusCode(200).body("revision", equalTo(1)).body("changed", equalTo(true));
  }
}
