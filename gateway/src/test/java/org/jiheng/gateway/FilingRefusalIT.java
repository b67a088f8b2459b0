package org.jiheng.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.jiheng.gateway.FilingScene.PATH;
import static org.jiheng.gateway.FilingScene.applied;
import static org.jiheng.gateway.FilingScene.changed;
import static org.jiheng.gateway.FilingScene.clerk;
import static org.jiheng.gateway.FilingScene.conflicting;
import static org.jiheng.gateway.FilingScene.handsIn;
import static org.jiheng.gateway.FilingScene.plays;
import static org.jiheng.gateway.FilingScene.registered;
import static org.jiheng.gateway.FilingScene.stored;
import static org.jiheng.gateway.FilingScene.unchanged;
import static org.jiheng.gateway.TestService.BUDGET;
import static org.jiheng.gateway.TestService.INDICATOR;
import static org.jiheng.gateway.TestService.REPORT;

import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A filing that is refused, and by what first. */
@QuarkusTest
@OnParts
class FilingRefusalIT {

  private static final String FAULTS =
      """
      {"type":"/problems/invalid","title":"内容不符合要求","status":422,"errors":[
        {"pointer":"/fiscalYear","value":"2024","reason":"应为整数。"},
        {"pointer":"%s","value":7.10,"reason":"未知。"}]}""";

  @BeforeEach
  void up() {
    TestService.upAll();
  }

  @Test
  void theFaultsOfAllThreeAreOneProblemAndEachIsToldOnce() {
    BUDGET.answersJson(422, FAULTS.formatted("/budget"));
    INDICATOR.answersJson(422, FAULTS.formatted("/indicator"));
    REPORT.answersJson(200, changed(null, "/a"));

    String body =
        handsIn()
            .statusCode(422)
            .contentType("application/problem+json")
            .body("type", equalTo("/problems/invalid"))
            .body("instance", equalTo(PATH))
            .body("errors.pointer", contains("/fiscalYear", "/budget", "/indicator"))
            .extract()
            .asString();

    assertThat(body).contains("\"value\":7.10");
    assertThat(stored()).isEmpty();
  }

  @Test
  void malformedJsonIsToldAsTheServicesTellIt() {
    String malformed =
        "{\"type\":\"/problems/malformed-json\",\"title\":\"x\",\"status\":400,"
            + "\"detail\":\"第 3 行第 1 列：多了一个逗号。\",\"instance\":\"/api/v1/filing-parts/1\"}";
    TestService.ALL.forEach(service -> service.answersJson(400, malformed));

    handsIn()
        .statusCode(400)
        .body("type", equalTo("/problems/malformed-json"))
        .body("detail", equalTo("第 3 行第 1 列：多了一个逗号。"))
        .body("instance", equalTo(PATH));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/xml",
        "application/json;charset=GBK",
        "application/x-www-form-urlencoded",
        "json"
      })
  void whatDoesNotSayThatItIsJsonIsNotRead(String contentType) throws Exception {
    var response =
        Client.send(
            Client.request(PATH)
                .header("Content-Type", contentType)
                .PUT(java.net.http.HttpRequest.BodyPublishers.ofString("{}")));

    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(response.body()).contains("\"/problems/unsupported-media-type\"");
    assertThat(BUDGET.seen()).isEmpty();
  }

  @Test
  void replacingWithoutIfMatchIsRefusedBeforeAnyConflictIsTold() {
    plays(BUDGET, changed(3, "/a"), "{}");
    plays(INDICATOR, conflicting(3, "/b"), "{}");
    plays(REPORT, unchanged(3), "{}");

    handsIn().statusCode(428).body("type", equalTo("/problems/precondition-required"));
    handsIn("\"2-1a2b3c4d\"").statusCode(412).body("detail", containsString("第 3 版"));
    assertThat(stored()).isEmpty();
  }

  @Test
  void theFirstFilingCannotMatchAnything() {
    plays(BUDGET, changed(null, "/a"), "{}");
    plays(INDICATOR, changed(null), "{}");
    plays(REPORT, changed(null), "{}");

    handsIn("\"1-1a2b3c4d\"").statusCode(412);
    assertThat(stored()).isEmpty();
  }

  @Test
  void aFineGrainedChangeStandsAgainstTheFilingUntilItIsOverwritten() {
    plays(BUDGET, unchanged(3), registered(4, true, false));
    plays(INDICATOR, conflicting(3, "/forms/0/indicators/6/actual"), applied(4, true));
    plays(REPORT, unchanged(3), applied(4, false));

    handsIn("\"3-1a2b3c4d\"")
        .statusCode(412)
        .body("conflicts.pointer", contains("/forms/0/indicators/6/actual"));
    assertThat(stored()).isEmpty();

    clerk()
        .header("If-Match", "\"3-1a2b3c4d\"")
        .put(PATH + "?overwrite=true")
        .then()
        .statusCode(200)
        .body("revision", equalTo(4));
    assertThat(stored()).allMatch(uri -> uri.endsWith("overwrite=true"));
  }

  @Test
  void whatTheRegisterRefusesIsToldAsItTellsIt() {
    String stale =
        "{\"type\":\"/problems/precondition-failed\",\"title\":\"x\",\"detail\":\"已是第 4 版。\"}";
    plays(BUDGET, changed(3, "/a"), 412, stale);
    plays(INDICATOR, unchanged(3), "{}");
    plays(REPORT, unchanged(3), "{}");

    handsIn("\"3-1a2b3c4d\"").statusCode(412).body("detail", equalTo("已是第 4 版。"));
    assertThat(INDICATOR.seen()).hasSize(1);
  }

  @Test
  void aConflictThatAppearsWhileTheOthersFollowIsPassedOn() {
    String conflict =
        "{\"type\":\"/problems/precondition-failed\",\"title\":\"x\",\"detail\":\"单项已改。\","
            + "\"conflicts\":[{\"pointer\":\"/b\",\"before\":1,\"after\":2}]}";
    plays(BUDGET, changed(3, "/a"), registered(4, true, false));
    plays(INDICATOR, unchanged(3), 412, conflict);
    plays(REPORT, unchanged(3), applied(4, false));

    handsIn("\"3-1a2b3c4d\"")
        .statusCode(412)
        .body("detail", equalTo("单项已改。"))
        .body("conflicts.pointer", contains("/b"));
  }
}
