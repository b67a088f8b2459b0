package org.jiheng.budget.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiheng.budget.Api.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.budget.Api;
import org.jiheng.budget.FiledJson;
import org.jiheng.budget.Stored;
import org.jiheng.filing.part.StagedPart;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnParts("budget")
class FilingPartIT {

  private static final String BALANCE =
      "select amount::text from balance where department = ? and line = ? and phase = ?";

  @AfterEach
  void balancesAreWhatTheJournalGives() {
    assertThat(Stored.imbalances()).isEmpty();
  }

  @Test
  void aFirstFilingBecomesRevisionOneWithItsEventsInOrder() {
    var filing = FiledJson.of("first");

    var taken = json(Api.take(filing), 200);

    assertThat(taken.toString()).isEqualTo("{\"takenRevision\":1,\"changed\":true}");
    assertThat(Stored.events("first"))
        .containsExactly("BudgetPartTaken first/2024/budget", "FilingTaken first/2024/filing");
    assertThat(Stored.texts(BALANCE, "first", "project", "ANNUAL")).containsExactly("1501234.56");
  }

  @Test
  void theSameFilingAgainChangesNothing() {
    var filing = FiledJson.of("again");
    json(Api.take(filing), 200);
    var events = Stored.events("again").size();

    var taken = json(Api.take(filing), 200);

    assertThat(taken.get("takenRevision").intValue()).isEqualTo(1);
    assertThat(taken.get("changed").booleanValue()).isFalse();
    assertThat(Stored.events("again")).hasSize(events);
  }

  @Test
  void aDryRunTellsTheChangesAndStoresNothing() {
    var filing = FiledJson.of("dry");
    json(Api.take(filing), 200);
    FiledJson.line(filing, 0).put("executed", 5.75);

    var dryRun = json(Api.dryRun(filing), 200);

    assertThat(dryRun.get("takenRevision").intValue()).isEqualTo(1);
    assertThat(dryRun.at("/changes/0/pointer").textValue()).isEqualTo("/statement/0/executed");
    assertThat(dryRun.at("/changes/0/before").decimalValue()).isEqualByComparingTo("4.25");
    assertThat(dryRun.at("/changes/0/after").decimalValue()).isEqualByComparingTo("5.75");
    assertThat(dryRun.get("changes")).hasSize(1);
    assertThat(Stored.texts(BALANCE, "dry", "three-public", "EXECUTED"))
        .containsExactly("42500.00");
  }

  @Test
  void theDryRunOfAnUnknownDepartmentTellsEverythingAsNew() {
    var dryRun = json(Api.dryRun(FiledJson.of("unknown")), 200);

    assertThat(dryRun.path("takenRevision").isMissingNode()).isTrue();
    assertThat(dryRun.get("changes")).isNotEmpty();
    assertThat(Stored.count("select count(*) from department where code = 'unknown'")).isZero();
  }

  @Test
  void aReplacedFilingLeavesNoDeadRowAndPostsOnlyDifferences() {
    var filing = FiledJson.of("replaced");
    json(Api.take(filing), 200);
    var before = Stored.events("replaced").size();
    FiledJson.line(filing, 0).put("executed", 5).putNull("prior");
    ((ArrayNode) filing.get("statement")).remove(5);
    ((ArrayNode) filing.get("forms")).remove(2);

    var taken = json(Api.take(filing, 1), 200);

    assertThat(taken.get("takenRevision").intValue()).isEqualTo(2);
    assertThat(Stored.events("replaced").subList(before, Stored.events("replaced").size()))
        .containsExactly(
            "BudgetPartTaken replaced/2024/budget", "FilingTaken replaced/2024/filing");
    assertThat(
            Stored.texts(
                """
                select concat_ws(' ', sheet, line, phase, kind, difference) from posting
                where department = 'replaced' and reference = 'filing 2' order by id
                """))
        .containsExactly(
            "statement project.repair PRIOR WITHDRAWN -400000.00",
            "statement project.repair ANNUAL WITHDRAWN -601234.56",
            "statement project.repair EXECUTED WITHDRAWN -600000.00",
            "statement three-public PRIOR WITHDRAWN -55000.00",
            "statement three-public EXECUTED STATED 7500.00",
            "form:repair funds.TOTAL INITIAL WITHDRAWN -600000.00",
            "form:repair funds.TOTAL ANNUAL WITHDRAWN -601234.56",
            "form:repair funds.TOTAL EXECUTED WITHDRAWN -600000.00");
    for (String table : new String[] {"sheet", "entry", "balance"}) {
      assertThat(
              Stored.count(
                  "select count(*) from "
                      + table
                      + " where department = 'replaced' and sheet = 'form:repair'"))
          .as(table)
          .isZero();
    }
    assertThat(
            Stored.texts(
                """
                select jsonb_path_query_array(data::jsonb, '$.sheets[*].sheet')::text
                  || jsonb_path_query_array(data::jsonb, '$.projects[*].code')::text
                from outbox_trail where department = 'replaced'
                  and headers ->> 'ce_type' like '%.BudgetPartTaken.%' order by id desc limit 1
                """))
        .containsExactly("[\"statement\", \"form:overall\", \"form:reading\"][\"reading\"]");
  }

  @Test
  void statedAsZeroIsNotBlank() {
    json(Api.take(FiledJson.of("zero")), 200);

    assertThat(Stored.texts(BALANCE, "zero", "three-public.abroad", "PRIOR"))
        .containsExactly("0.00");
    assertThat(Stored.texts(BALANCE, "zero", "three-public.abroad", "INITIAL")).isEmpty();
    assertThat(
            Stored.count(
                "select count(*) from entry where department = 'zero' and line = 'procurement'"))
        .isOne();
  }

  @Test
  void aFilingThatChangesOnlyOtherPartsLeavesOnlyTheWordThatItWasTaken() {
    var filing = FiledJson.of("others");
    json(Api.take(filing), 200);
    var events = Stored.events("others").size();
    ((ObjectNode) filing.at("/forms/0/indicators/0")).put("actual", "320天");

    var taken = json(Api.take(filing, 1), 200);

    assertThat(taken.toString()).isEqualTo("{\"takenRevision\":2,\"changed\":false}");
    assertThat(Stored.events("others").subList(events, events + 1))
        .containsExactly("FilingTaken others/2024/filing");
  }

  @Test
  void unknownLinesAreNamedAlsoWhereTheFilingHasOtherFaults() {
    var filing = FiledJson.of("faults");
    FiledJson.line(filing, 1).put("line", "free-lunch");
    FiledJson.line(filing, 4).remove("name");

    var problem = json(Api.stage(filing, new StagedPart(null, filing, false)), 422);

    assertThat(problem.get("errors").findValuesAsText("pointer"))
        .containsExactly("/statement/1/line", "/statement/4/line");
    assertThat(problem.get("errors").toString())
        .contains("收支项目“free-lunch”不在收支项目目录中。")
        .contains("作为“项目支出”的下级项目时须填写 name。");
  }

  @Test
  void theApplicationCannotRewriteTheJournal() {
    assertThatThrownBy(() -> Stored.asApplication("update posting set difference = 0"))
        .hasMessageContaining("permission denied");
  }
}
