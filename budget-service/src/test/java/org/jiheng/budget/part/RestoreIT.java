package org.jiheng.budget.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jiheng.budget.Api.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import org.jiheng.budget.Api;
import org.jiheng.budget.FiledJson;
import org.jiheng.budget.Stored;
import org.jiheng.outbox.log.LogCheck;
import org.jiheng.testing.KeptDatabase;
import org.jiheng.testing.OnParts;
import org.jiheng.testing.RestoringVerb;
import org.junit.jupiter.api.Test;

/** The database brought back from a backup while its log goes on, and the log lost. */
@QuarkusTest
@OnParts("budget")
class RestoreIT {

  private static final String SERVICE = "budget-service";
  private static final String DEPARTMENT = "restored";

  private static final String STANDING =
      """
      select format('%s %s %s %s %s', sheet, line, phase, amount, '') from balance
        where department = 'restored'
      union all select format('entry %s %s %s', sheet, line, note) from entry
        where department = 'restored'
      union all select format('project %s %s', code, name) from project
        where department = 'restored'
      union all select format('department %s %s', code, name) from department
        where code in ('restored', 'single')
      union all select format('base %s %s', actual, remark) from base_data
        where department = 'restored'
      union all select format('roll %s %s', department, name) from roll_entry
        where fiscal_year = 2061
      union all select format('to date %s %s %s %s', sheet, origin, executed, version)
        from execution_to_date where department = 'restored'
      union all select format('line %s %s', code, name) from statement_line where position is null
      union all select format('taken %s %s', revision, filing) from taken_part
        where department = 'restored'
      order by 1
      """;

  private final LogCheck check;

  RestoreIT(LogCheck check) {
    this.check = check;
  }

  @Test
  void anOlderDatabaseIsNoticedAndBroughtUpFromTheLog() throws Exception {
    var filing = FiledJson.of(DEPARTMENT);
    json(Api.take(filing), 200);
    awaitSent();
    var backup = KeptDatabase.of("budget");
    changeEverything(filing);
    var standing = Stored.texts(STANDING);
    awaitSent();
    backup.restore();
    assertThat(Stored.texts(STANDING)).isNotEqualTo(standing);

    check.run();

    RestoringVerb.assertBehind("数据库落后于日志");
    RestoringVerb.assertRefused(posted("7"));

    RestoringVerb.run(SERVICE);

    assertThat(Stored.texts(STANDING)).isEqualTo(standing);
    assertThat(Stored.imbalances()).isEmpty();
    assertThat(
            Stored.texts(
                "select distinct reference from posting where department = 'restored'"
                    + " order by reference"))
        .containsExactly("filing 1", "restore");
    assertThat(json(posted("7"), 201).at("/balance").toString()).isEqualTo("7.00");
  }

  @Test
  void whatALogHasLostIsToldAnewInANewEpoch() {
    var filing = FiledJson.of("forgotten");
    json(Api.take(filing), 200);
    awaitSent();
    var told = Stored.events("forgotten").size();
    Stored.texts("update log_mark set sequence = sequence + 1 where department = 'forgotten'");

    check.run();

    RestoringVerb.assertBehind("日志短于数据库");
    assertThat(RestoringVerb.run(SERVICE).getInt("told")).isEqualTo(1);
    var anew = Stored.events("forgotten");
    assertThat(anew.subList(told, told + 2))
        .isEqualTo(
            List.of("BudgetPartTaken forgotten/2024/budget", "FilingTaken forgotten/2024/filing"));
  }

  private static void changeEverything(ObjectNode filing) {
    FiledJson.line(filing, 0).put("executed", 5).put("note", "改过");
    filing.put("baseNotes", (String) null);
    json(Api.take(filing, 1), 200);
    json(posted("123.45"), 201);
    reported();
    put("/api/v1/rolls/2061", "{\"departments\": [{\"code\": \"single\", \"name\": \"单列\"}]}");
    put("/api/v1/departments/single/2024", "{\"name\": \"单列部门\", \"units\": []}");
  }

  private static void reported() {
    var body =
        """
        {"fiscalYear": 2024, "period": "2024-06", "origin": "TREASURY", "rows": [
          {"department": "restored", "form": "reading", "source": "TOTAL", "executed": 5.50}]}""";
    var begun = Api.clerk().body(body).post("/api/v1/executions");
    assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(202);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                json(Api.clerk().get(begun.header("Location")), 200)
                    .path("state")
                    .asText()
                    .equals("DONE"));
  }

  private static void put(String path, String body) {
    var answer = Api.clerk().body(body).put(path);
    assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 201);
  }

  private static Response posted(String amount) {
    return Api.clerk()
        .body(
            "{\"department\": \"restored\", \"fiscalYear\": 2024, \"sheet\": \"form:reading\","
                + " \"line\": \"funds.TOTAL\", \"phase\": \"EXECUTED\", \"amount\": "
                + amount
                + "}")
        .post("/api/v1/postings");
  }

  private static void awaitSent() {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> Stored.count("select count(*) from outbox where status = 'NEW'") == 0);
  }
}
