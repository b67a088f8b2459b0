package org.jiheng.indicator.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import org.jiheng.indicator.Database;
import org.jiheng.indicator.Published;
import org.jiheng.indicator.Service;
import org.jiheng.indicator.SmallFiling;
import org.jiheng.outbox.log.LogCheck;
import org.jiheng.testing.KeptDatabase;
import org.jiheng.testing.OnParts;
import org.jiheng.testing.RestoringVerb;
import org.junit.jupiter.api.Test;

/** The database brought back from a backup while its log goes on, and the log lost. */
@QuarkusTest
@OnParts("indicator")
class RestoreIT {

  private static final String SERVICE = "indicator-service";

  private final LogCheck check;

  RestoreIT(LogCheck check) {
    this.check = check;
  }

  @Test
  void anOlderDatabaseIsNoticedAndBroughtUpFromTheLog() throws Exception {
    Service.take("restored", 1, filing("restored", "1 年"));
    awaitSent("restored");
    var backup = KeptDatabase.of("indicator");
    patch("restored", "b", "2 年");
    Service.take("restored-later", 1, filing("restored-later", "3 年"));
    Service.hand("restored", 2, true, filing("restored", "4 年").form("q").row("c", "5 年"))
        .then()
        .statusCode(200);
    patch("restored", "b", "6 年");
    awaitSent("restored");
    awaitSent("restored-later");
    backup.restore();

    check.run();

    RestoringVerb.assertBehind("数据库落后于日志");
    assertThat(actual("restored", "b")).isEqualTo("1 年");
    RestoringVerb.assertRefused(patch("restored", "b", "7 年"));
    RestoringVerb.assertRefused(Service.stage("restored", filing("restored", "8 年").tree(), true));

    var restored = RestoringVerb.run(SERVICE);

    assertThat(restored.getInt("restored")).isEqualTo(2);
    assertThat(restored.getInt("told")).isZero();
    assertThat(actual("restored", "b")).isEqualTo("6 年");
    assertThat(actual("restored", "c")).isEqualTo("5 年");
    assertThat(actual("restored-later", "b")).isEqualTo("3 年");
    Service.take("restored", 2, filing("restored", "1 年"))
        .then()
        .body("takenRevision", equalTo(2))
        .body("changed", equalTo(false));

    var before = Published.events("restored", 6).size();
    patch("restored", "b", "9 年").then().statusCode(200);
    var told = Published.events("restored", before + 1).get(before);
    assertThat(told.headers()).containsEntry("ce_epoch", restored.getString("epoch"));
    assertThat(told.json().get("actual").asText()).isEqualTo("9 年");
  }

  @Test
  void whatALogHasLostIsToldAnewInANewEpoch() throws Exception {
    Service.take("lost-by-log", 1, filing("lost-by-log", "1 年"));
    patch("lost-by-log", "b", "2 年");
    awaitSent("lost-by-log");
    var before = Published.events("lost-by-log", 3).size();
    Database.change("update log_mark set sequence = sequence + 1 where department = 'lost-by-log'");

    check.run();

    RestoringVerb.assertBehind("日志短于数据库");
    assertThat(RestoringVerb.run(SERVICE).getInt("told")).isEqualTo(1);
    var told = Published.events("lost-by-log", before + 2).subList(before, before + 2);
    assertThat(told.stream().map(Published::type)).containsExactly("FormFiled", "FilingTaken");
    assertThat(told.get(0).json().at("/indicators/0/actual").asText()).isEqualTo("2 年");
    assertThat(told.get(1).json().get("revision").asInt()).isEqualTo(1);
  }

  @Test
  void aTopicThatWasMadeAnewIsNoticed() {
    Database.change("update log_topic set topic_id = 'of before'");

    check.run();

    RestoringVerb.assertBehind("已重新建立");
    RestoringVerb.run(SERVICE);
  }

  private static SmallFiling filing(String department, String actual) {
    return SmallFiling.of(department).form("p").row("b", actual);
  }

  private static String actual(String department, String row) {
    return Service.get("/api/v1/indicators/" + Service.id(department, row)).path("actual");
  }

  private static Response patch(String department, String row, String actual) {
    var address = "/api/v1/indicators/" + Service.id(department, row);
    return Service.patch(
        address, Service.get(address).header("ETag"), "{\"actual\": \"" + actual + "\"}");
  }

  private static void awaitSent(String department) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> Database.rows("outbox", department), rows -> rows == 0);
  }
}
