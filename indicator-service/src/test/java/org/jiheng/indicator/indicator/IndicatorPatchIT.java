package org.jiheng.indicator.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.indicator.Database;
import org.jiheng.indicator.Service;
import org.jiheng.indicator.SmallFiling;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnParts("indicator")
class IndicatorPatchIT {

  @Test
  void aSingleActualIsChangedByWhoeverHasSeenTheRow() {
    var id = row("seen");
    var tag = tag(id);

    var changed = Service.patchRow(id, tag, "{\"actual\": \"4 次\", \"selfScore\": 2.50}");

    changed
        .then()
        .statusCode(200)
        .header("ETag", not(equalTo(tag)))
        .body("actual", equalTo("4 次"))
        .body("selfScore.toString()", equalTo("2.5"))
        .body("target", equalTo("≥1 次"));
    assertThat(tag(id)).isEqualTo(changed.header("ETag"));
    assertThat(tag(id)).isEqualTo("\"" + changed.path("version") + "\"");
  }

  @Test
  void plainJsonIsReadAsAMergePatchToo() {
    var id = row("plain");

    Service.request()
        .contentType("application/json")
        .header("If-Match", tag(id))
        .body("{\"deviation\": \"场地维修\"}")
        .patch("/api/v1/indicators/" + id)
        .then()
        .statusCode(200)
        .body("deviation", equalTo("场地维修"));
  }

  @Test
  void aNullClears() {
    var id = row("clear");

    Service.patchRow(id, tag(id), "{\"weight\": null, \"actual\": null}")
        .then()
        .statusCode(200)
        .body("weight", nullValue())
        .body("actual", nullValue());
  }

  @Test
  void withoutIfMatchNothingIsChanged() {
    var id = row("unseen");

    Service.patchRow(id, null, "{\"actual\": \"4 次\"}").then().statusCode(428);

    Service.get("/api/v1/indicators/" + id).then().body("actual", equalTo("3 次"));
  }

  @Test
  void aStaleOrWeakTagChangesNothing() {
    var id = row("stale");
    var tag = tag(id);
    Service.patchRow(id, tag, "{\"actual\": \"4 次\"}").then().statusCode(200);

    Service.patchRow(id, tag, "{\"actual\": \"5 次\"}").then().statusCode(412);
    Service.patchRow(id, "W/" + tag(id), "{\"actual\": \"5 次\"}").then().statusCode(412);

    Service.get("/api/v1/indicators/" + id).then().body("actual", equalTo("4 次"));
  }

  @Test
  void aRowThatIsNotThereCannotBeChanged() {
    Service.patchRow("00000000-0000-8000-8000-000000000000", "*", "{}").then().statusCode(404);
    Service.patchRow("no-uuid", "*", "{}").then().statusCode(400);
  }

  @Test
  void everyFaultOfAPatchIsToldAtOnce() {
    var id = row("faults");

    Service.patchRow(
            id,
            tag(id),
            "{\"actual\": 7, \"weight\": \"7\", \"tier\": \"GOOD\", \"level3\": \"x\","
                + " \"deviation\": \"a\\u0000b\", \"extra\": null}")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body(
            "errors.pointer",
            containsInAnyOrder("/actual", "/weight", "/tier", "/level3", "/deviation", "/extra"));
    Service.patchRow(id, tag(id), "[]").then().statusCode(422);
    Service.patchRow(id, tag(id), "{\"actual\"").then().statusCode(400);
    Service.get("/api/v1/indicators/" + id).then().body("actual", equalTo("3 次"));
  }

  @Test
  void equalContentChangesNothingAndPublishesNothing() {
    var id = row("equal");
    var tag = tag(id);

    Service.patchRow(id, tag, "{\"actual\": \"3 次\", \"weight\": 2.500}")
        .then()
        .statusCode(200)
        .header("ETag", equalTo(tag));

    assertThat(Database.rows("outbox_trail", "equal")).isEqualTo(2);
  }

  @Test
  void aReaderWhoHasTheRowIsToldSo() {
    var id = row("cached");

    Service.request()
        .header("If-None-Match", tag(id))
        .get("/api/v1/indicators/" + id)
        .then()
        .statusCode(304)
        .header("ETag", tag(id));
  }

  private static String row(String department) {
    Service.take(department, 1, SmallFiling.of(department).form("overall").row("培训", "3 次"));
    return Service.id(department, "培训");
  }

  private static String tag(String id) {
    return Service.get("/api/v1/indicators/" + id).header("ETag");
  }
}
