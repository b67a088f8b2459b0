package org.jiheng.indicator.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jiheng.indicator.Database;
import org.jiheng.indicator.Service;
import org.jiheng.indicator.SmallFiling;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnParts("indicator")
class FilingPartIT {

  @Test
  void aPartIsTakenWithItsRowsInFiledOrder() {
    var filing = SmallFiling.of("take").form("overall").row("培训", "3 次").row("展览", "1 次");

    Service.take("take", 1, filing.form("operations").row("讲座", "5 次"))
        .then()
        .body("takenRevision", equalTo(1))
        .body("changed", equalTo(true));

    Service.rows("take")
        .then()
        .body("items.form", contains("operations", "overall", "overall"))
        .body("items.level3", contains("讲座", "培训", "展览"))
        .body("items.position", contains(0, 0, 1));
  }

  @Test
  void theSamePartInANewerRevisionLeavesOnlyTheWordThatItWasTaken() {
    Service.take("again", 1, SmallFiling.of("again").form("overall").row("培训", "3 次"));
    var versions = versions("again");

    Service.take("again", 2, SmallFiling.of("again").form("overall").row("培训", "3 次"))
        .then()
        .body("takenRevision", equalTo(2))
        .body("changed", equalTo(false));

    assertThat(versions("again")).isEqualTo(versions);
    assertThat(Database.rows("outbox_trail", "again")).isEqualTo(3);
  }

  @Test
  void anOlderOrEqualRevisionIsIgnored() {
    Service.take("older", 5, SmallFiling.of("older").form("overall").row("培训", "3 次"));
    var other = SmallFiling.of("older").form("overall").row("展览", "1 次");

    for (int revision : new int[] {5, 4}) {
      Service.take("older", revision, other)
          .then()
          .body("takenRevision", equalTo(5))
          .body("changed", equalTo(false));
    }

    Service.rows("older").then().body("items.level3", contains("培训"));
    assertThat(Database.rows("outbox_trail", "older")).isEqualTo(2);
  }

  @Test
  void aReplacedPartLeavesNoDeadRow() {
    var filing = SmallFiling.of("replace").form("overall").row("培训", "3 次").row("展览", "1 次");
    Service.take("replace", 1, filing.form("operations").row("讲座", "5 次"));

    Service.take("replace", 2, SmallFiling.of("replace").form("overall").row("展览", "1 次"));

    assertThat(Database.rows("form", "replace")).isEqualTo(1);
    assertThat(Database.rows("indicator", "replace")).isEqualTo(1);
    assertThat(Database.rows("taken_part", "replace")).isEqualTo(1);
  }

  @Test
  void aRowThatWasRemovedComesBackUnderItsIdWithAHigherVersion() {
    var filing = SmallFiling.of("back").form("overall").row("培训", "3 次");
    Service.take("back", 1, filing);
    var id = Service.id("back", "培训");
    var version = versions("back").get(0);
    Service.take("back", 2, SmallFiling.of("back"));

    Service.take("back", 3, filing);

    assertThat(Service.id("back", "培训")).isEqualTo(id);
    assertThat(versions("back").get(0)).isGreaterThan(version + 1);
  }

  @Test
  void rowsOfTheSamePathKeepDistinctIds() {
    Service.take(
        "twice", 1, SmallFiling.of("twice").form("overall").row("培训", "3 次").row("培训", "4 次"));

    List<String> ids = Service.rows("twice").path("items.id");

    assertThat(ids).hasSize(2).doesNotHaveDuplicates();
    Service.rows("twice").then().body("items.actual", contains("3 次", "4 次"));
  }

  @Test
  void aDryRunSaysWhatWouldChangeAndStoresNothing() {
    var filing = SmallFiling.of("dry").form("overall").row("培训", "3 次");
    Service.dryRun("dry", filing.tree()).then().body("takenRevision", nullValue());
    Service.take("dry", 1, filing);

    Service.dryRun("dry", SmallFiling.of("dry").form("overall").row("培训", "4 次").tree())
        .then()
        .statusCode(200)
        .body("takenRevision", equalTo(1))
        .body("changes.pointer", contains("/forms/0/indicators/0/actual"))
        .body("changes[0].before", equalTo("3 次"))
        .body("changes[0].after", equalTo("4 次"))
        .body("conflicts", empty());

    Service.rows("dry").then().body("items.actual", contains("3 次"));
  }

  @Test
  void whatAFormStatesIsKeptAsStatedAndBlanksStayBlank() {
    var filing = SmallFiling.of("stated").form("overall");
    filing.form().putObject("execution").put("weight", 10).putNull("statedRate");
    filing.form().putObject("stated").putNull("weight");
    filing.form().putObject("objective").put("expected", "完成年度任务");
    Service.take("stated", 1, filing);

    Service.get("/api/v1/forms/stated/2024/overall")
        .then()
        .body("execution.weight.toString()", equalTo("10"))
        .body("execution.statedRate", nullValue())
        .body("stated", nullValue())
        .body("objective.expected", equalTo("完成年度任务"))
        .body("indicators", hasSize(0));
  }

  private static List<Long> versions(String department) {
    return Service.rows(department).jsonPath().getList("items.version", Long.class);
  }
}
