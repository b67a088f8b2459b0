package org.jiheng.budget.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiheng.budget.Api.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.jiheng.budget.Api;
import org.jiheng.budget.FiledJson;
import org.jiheng.budget.Stored;
import org.jiheng.testing.OnParts;
import org.jiheng.testing.TopicReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnParts("budget")
class PostingResourceIT {

  @AfterEach
  void balancesAreWhatTheJournalGives() {
    assertThat(Stored.imbalances()).isEmpty();
  }

  @Test
  void aPostingMovesTheBalanceAndTellsTheWholeSheet() {
    json(Api.take(FiledJson.of("posting")), 200);

    var answer =
        json(
            post(
                "posting",
                "\"line\": \"funds.TOTAL\", \"sheet\": \"form:reading\", \"phase\": \"EXECUTED\","
                    + " \"amount\": 895000.5, \"reference\": \"凭证 17\", \"reason\": \"补记\","
                    + " \"businessDate\": \"2024-12-31\""),
            201);

    assertThat(answer.at("/posting/difference").toString()).isEqualTo("5000.50");
    assertThat(answer.get("balance").toString()).isEqualTo("895000.50");
    assertThat(answer.at("/posting/reference").textValue()).isEqualTo("凭证 17");
    assertThat(answer.at("/posting/businessDate").textValue()).isEqualTo("2024-12-31");
    assertThat(answer.at("/posting/actor/role").textValue()).isEqualTo("bureau-admin");
    var message =
        TopicReader.until(
                "jiheng.budget.changes",
                messages -> !of("posting", "form:reading", messages).isEmpty())
            .stream()
            .filter(found -> of("posting", "form:reading", List.of(found)).size() == 1)
            .toList();
    var last = message.get(message.size() - 1);
    assertThat(last.headers().get("ce_businessdate")).isEqualTo("2024-12-31");
    assertThat(last.json().at("/funds/0/executed").toString()).isEqualTo("895000.50");
    assertThat(last.json().at("/funds/0/annual").toString()).isEqualTo("900000.00");
    assertThat(last.json().at("/funds/1/source").textValue()).isEqualTo("CARRY_OVER");
  }

  @Test
  void theSameTotalAgainPostsNothing() {
    json(Api.take(FiledJson.of("repeated")), 200);
    var body = statement("three-public", "EXECUTED", "\"amount\": 43000");
    json(post("repeated", body), 201);
    var events = Stored.events("repeated").size();

    var answer = json(post("repeated", body), 200);

    assertThat(answer.get("posting").isNull()).isTrue();
    assertThat(answer.get("balance").toString()).isEqualTo("43000.00");
    assertThat(Stored.events("repeated")).hasSize(events);
  }

  @Test
  void onlyTheBalanceThatWasSeenIsReplaced() {
    json(Api.take(FiledJson.of("seen")), 200);
    var line = statement("three-public", "EXECUTED", "\"amount\": 43000, \"seen\": ");
    json(post("seen", line + "{\"balance\": 42500}"), 201);
    var events = Stored.events("seen").size();

    var same = json(post("seen", line + "{\"balance\": 42500}"), 200);
    var stale =
        json(
            post(
                "seen",
                statement(
                    "three-public", "EXECUTED", "\"amount\": 1, \"seen\": {\"balance\": null}")),
            412);

    assertThat(same.get("posting").isNull()).isTrue();
    assertThat(stale.at("/conflicts/0/before").decimalValue()).isEqualByComparingTo("43000");
    assertThat(stale.at("/conflicts/0/after").decimalValue()).isEqualByComparingTo("1");
    assertThat(Stored.events("seen")).hasSize(events);
  }

  @Test
  void aBlankThatWasSeenIsNoZero() {
    json(Api.take(FiledJson.of("blank")), 200);
    json(post("blank", statement("three-public", "PRIOR", "\"kind\": \"WITHDRAWN\"")), 201);

    json(
        post(
            "blank",
            statement("three-public", "PRIOR", "\"amount\": 5, \"seen\": {\"balance\": 0}")),
        412);

    var filled =
        json(
            post(
                "blank",
                statement("three-public", "PRIOR", "\"amount\": 5, \"seen\": {\"balance\": null}")),
            201);
    assertThat(filled.get("balance").toString()).isEqualTo("5.00");
  }

  @Test
  void aWithdrawalLeavesABlankAndAZeroDoesNot() {
    json(Api.take(FiledJson.of("withdrawn")), 200);

    var withdrawn =
        json(post("withdrawn", statement("three-public", "PRIOR", "\"kind\": \"WITHDRAWN\"")), 201);
    var zero = json(post("withdrawn", statement("three-public", "PRIOR", "\"amount\": 0")), 201);

    assertThat(withdrawn.get("balance").isNull()).isTrue();
    assertThat(withdrawn.at("/posting/difference").toString()).isEqualTo("-55000.00");
    assertThat(zero.get("balance").toString()).isEqualTo("0.00");
    assertThat(zero.at("/posting/difference").toString()).isEqualTo("0.00");
    assertThat(zero.at("/posting/kind").textValue()).isEqualTo("STATED");
  }

  @Test
  void aLineOfItsOwnIsTakenInBelowAKnownParent() {
    json(Api.take(FiledJson.of("own-line")), 200);

    var refused =
        json(post("own-line", statement("project.cinema", "ANNUAL", "\"amount\": 1")), 422);
    json(
        post("own-line", statement("project.cinema", "ANNUAL", "\"amount\": 1, \"name\": \"放映\"")),
        201);

    assertThat(refused.at("/errors/0/pointer").textValue()).isEqualTo("/line");
    var statement =
        Stored.texts(
            "select data from outbox_trail where department = 'own-line'"
                + " and headers ->> 'ce_subject' like '%/statement' order by id desc limit 1");
    assertThat(statement.get(0))
        .contains("\"line\":\"project.cinema\"", "\"chartName\":\"放映\"", "\"parent\":\"project\"");
  }

  @Test
  void everyFaultOfAPostingIsNamedAtOnce() {
    json(Api.take(FiledJson.of("bad")), 200);

    var violations = json(post("bad", "\"amount\": 1.234, \"line\": \"\", \"phase\": null"), 422);
    var noForm =
        json(
            post(
                "bad",
                "\"sheet\": \"form:none\", \"line\": \"funds.TOTAL\", \"phase\": \"ANNUAL\""),
            422);
    var noCell =
        json(
            post(
                "bad",
                "\"sheet\": \"form:overall\", \"line\": \"funds.TOTAL\", \"phase\": \"PRIOR\","
                    + " \"amount\": 1"),
            422);

    assertThat(violations.get("errors").findValuesAsText("pointer"))
        .contains("/amount", "/line", "/phase", "/sheet");
    assertThat(noForm.get("errors").findValuesAsText("pointer"))
        .containsExactly("/amount", "/sheet");
    assertThat(noCell.get("errors").findValuesAsText("pointer")).containsExactly("/line");
    json(post("nobody", statement("project", "ANNUAL", "\"amount\": 1")), 404);
  }

  @Test
  void theJournalIsReadPageByPage() {
    json(Api.take(FiledJson.of("pages")), 200);
    var seen = new ArrayList<String>();
    String next = null;
    do {
      var request =
          Api.clerk()
              .queryParam("department", "pages")
              .queryParam("fiscalYear", 2024)
              .queryParam("sheet", "statement")
              .queryParam("limit", 7);
      var page =
          json(
              (next == null ? request : request.queryParam("cursor", next)).get("/api/v1/postings"),
              200);
      page.get("items").forEach(item -> seen.add(item.get("id").asText()));
      next = page.get("next").textValue();
    } while (next != null);

    assertThat(seen).doesNotHaveDuplicates();
    assertThat(seen)
        .isEqualTo(
            Stored.texts(
                "select id from posting where department = 'pages' and sheet = 'statement'"
                    + " order by id"));
  }

  @Test
  void balancesHaveATagThatMovesWithThem() {
    json(Api.take(FiledJson.of("balances")), 200);
    var path = "/api/v1/balances/balances/2024";
    var first = Api.clerk().get(path);
    var etag = first.header("ETag");

    assertThat(json(first, 200).at("/sheets/0/rows/0").toString())
        .isEqualTo(
            "{\"line\":\"three-public\",\"name\":null,\"prior\":55000.00,\"initial\":null,"
                + "\"annual\":60000.00,\"executed\":42500.00}");
    assertThat(Api.clerk().header("If-None-Match", etag).get(path).statusCode()).isEqualTo(304);
    json(post("balances", statement("three-public", "EXECUTED", "\"amount\": 1")), 201);
    assertThat(Api.clerk().header("If-None-Match", etag).get(path).statusCode()).isEqualTo(200);
  }

  private static String statement(String line, String phase, String more) {
    return "\"sheet\": \"statement\", \"line\": \"%s\", \"phase\": \"%s\", %s"
        .formatted(line, phase, more);
  }

  private static Response post(String department, String members) {
    return Api.clerk()
        .body("{ \"department\": \"" + department + "\", \"fiscalYear\": 2024, " + members + " }")
        .post("/api/v1/postings");
  }

  private static List<JsonNode> of(
      String department, String sheet, List<TopicReader.Message> messages) {
    return messages.stream()
        .filter(message -> department.equals(message.key()))
        .map(TopicReader.Message::json)
        .filter(data -> sheet.equals(data.path("sheet").textValue()))
        .filter(data -> data.at("/funds/0/executed").asText().startsWith("8950"))
        .toList();
  }
}
