package org.jiheng.budget.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiheng.budget.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jiheng.budget.Api;
import org.jiheng.budget.FiledJson;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.Test;

/** What is handed in refuses every change until it is opened again. */
@QuarkusTest
@OnParts("budget")
class LockedPartIT {

  @Test
  void nothingOfALockedYearIsChanged() {
    var filing = FiledJson.of("locked");
    json(Api.take(filing), 200);
    json(Api.lock(filing, 1, true, filing), 200);

    var refused = json(post("locked"), 409);
    assertThat(refused.get("type").textValue()).isEqualTo("/problems/locked");
    assertThat(refused.get("detail").textValue()).isEqualTo("已经报送。");
    assertThat(refused.get("state").textValue()).isEqualTo("SUBMITTED");
    json(put("departments/locked/2024", "{ \"name\": \"另一个名称\", \"units\": [] }"), 409);
    json(put("projects/locked/2024/new", "{ \"name\": \"新项目\" }"), 409);
    json(put("base-data/locked/2024", "{ \"headcount\": null, \"buildings\": [] }"), 409);
    FiledJson.line(filing, 0).put("executed", 5);
    json(Api.take(filing, 1), 409);

    json(Api.lock(filing, 2, false, null), 200);
    json(post("locked"), 201);
  }

  @Test
  void contentThatIsNotWhatWasJudgedIsNotLocked() {
    var filing = FiledJson.of("moved-on");
    json(Api.take(filing), 200);
    json(post("moved-on"), 201);

    var conflicts = json(Api.lock(filing, 1, true, filing), 412).get("conflicts");

    assertThat(conflicts).isNotEmpty();
    json(post("moved-on"), 200);
  }

  private static Response put(String path, String body) {
    return Api.clerk().body(body).put("/api/v1/" + path);
  }

  private static Response post(String department) {
    return Api.clerk()
        .body(
            """
            { "department": "%s", "fiscalYear": 2024, "sheet": "statement",
              "line": "three-public", "phase": "EXECUTED", "amount": 43000 }
            """
                .formatted(department))
        .post("/api/v1/postings");
  }
}
