package org.jiheng.indicator.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.indicator.Database;
import org.jiheng.indicator.Service;
import org.jiheng.indicator.SmallFiling;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnParts("indicator")
class FormPatchIT {

  @Test
  void oneMemberOfAGroupIsChangedAndTheOthersStay() {
    var path = form("member");

    Service.patch(path, tag(path), "{\"execution\": {\"selfScore\": 9.6}, \"note\": \"已核\"}")
        .then()
        .statusCode(200)
        .body("execution.weight.toString()", equalTo("10"))
        .body("execution.selfScore.toString()", equalTo("9.6"))
        .body("note", equalTo("已核"))
        .body("indicators.size()", equalTo(2));

    assertThat(Database.rows("outbox_trail", "member")).isEqualTo(3);
  }

  @Test
  void aGroupIsClearedByNull() {
    var path = form("group");

    Service.patch(path, tag(path), "{\"execution\": null}")
        .then()
        .statusCode(200)
        .body("execution", nullValue());
    var tag = tag(path);

    Service.patch(path, tag, "{\"execution\": {\"weight\": null}}")
        .then()
        .statusCode(200)
        .header("ETag", equalTo(tag));
  }

  @Test
  void theTagFollowsTheIndicatorsOfTheForm() {
    var path = form("tag");
    var full = tag(path);
    var id = Service.id("tag", "展览");
    Service.patchRow(id, "*", "{\"actual\": \"4 次\"}").then().statusCode(200);
    var edited = tag(path);

    Service.patch(path, full, "{\"note\": \"旧\"}").then().statusCode(412);
    Service.hand("tag", 2, true, filing("tag", "培训"));

    assertThat(tag(path)).isNotIn(full, edited);
  }

  @Test
  void aFormNeedsIfMatchAndMustBeThere() {
    var path = form("needs");

    Service.patch(path, null, "{\"note\": \"x\"}").then().statusCode(428);
    Service.patch("/api/v1/forms/needs/2024/other", "*", "{}").then().statusCode(404);
    Service.get("/api/v1/forms/needs/2023/overall").then().statusCode(404);
  }

  @Test
  void whatIsTheFormsIdentityOrMoneyCannotBePatched() {
    var path = form("fixed");

    Service.patch(
            path,
            tag(path),
            "{\"form\": \"x\", \"name\": \"x\", \"funds\": [], \"indicators\": [],"
                + " \"execution\": {\"weight\": \"10\", \"rate\": 1}}")
        .then()
        .statusCode(422)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/form", "/name", "/funds", "/indicators", "/execution/weight", "/execution/rate"));
  }

  private static String form(String department) {
    Service.take(department, 1, filing(department, "培训", "展览"));
    return "/api/v1/forms/" + department + "/2024/overall";
  }

  private static SmallFiling filing(String department, String... rows) {
    var filing = SmallFiling.of(department).form("overall");
    filing.form().putObject("execution").put("weight", 10).put("selfScore", 8.8);
    for (var row : rows) {
      filing.row(row, "3 次");
    }
    return filing;
  }

  private static String tag(String path) {
    return Service.get(path).header("ETag");
  }
}
