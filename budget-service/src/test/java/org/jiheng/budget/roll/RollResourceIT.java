package org.jiheng.budget.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiheng.budget.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiheng.budget.Api;
import org.jiheng.budget.Stored;
import org.jiheng.testing.OnParts;
import org.jiheng.testing.TopicReader;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnParts("budget")
class RollResourceIT {

  @Test
  void aRollIsMadeReadAndReplacedByWhoHasSeenIt() {
    var path = path(2031);
    json(Api.clerk().get(path), 404);
    var created = put(2031, null, "roll-b 乙局", "roll-a 甲局", "roll-c 丙局");
    var etag = created.header("ETag");

    assertThat(json(created, 201).get("departments").findValuesAsText("code"))
        .containsExactly("roll-b", "roll-a", "roll-c");
    assertThat(etag).isEqualTo("\"" + json(created, 201).get("version").asText() + "\"");
    assertThat(Api.clerk().get(path).asString()).isEqualTo(created.asString());
    assertThat(Api.clerk().header("If-None-Match", etag).get(path).statusCode()).isEqualTo(304);
    json(put(2031, null, "roll-a 甲局"), 428);
    json(put(2031, "\"1\"", "roll-a 甲局"), 412);
    json(put(2032, "\"1\"", "roll-a 甲局"), 412);
    var replaced = json(put(2031, etag, "roll-c 丙局", "roll-b 乙厅"), 200);
    assertThat(replaced.get("departments").findValuesAsText("name")).containsExactly("丙局", "乙厅");
    assertThat(json(Api.clerk().get(path), 200)).isEqualTo(replaced);
    assertThat(told(2031))
        .containsExactly(
            "roll-a 甲局 false",
            "roll-a 甲局 true",
            "roll-b 乙局 false",
            "roll-b 乙厅 false",
            "roll-c 丙局 false");
  }

  @Test
  void anEqualRollChangesNothing() {
    var etag = put(2033, null, "same-a 甲局", "same-b 乙局").header("ETag");

    var again = put(2033, etag, "same-a 甲局", "same-b 乙局");

    assertThat(json(again, 200).get("departments")).hasSize(2);
    assertThat(again.header("ETag")).isEqualTo(etag);
    assertThat(told(2033)).hasSize(2);
  }

  @Test
  void anotherOrderIsKeptButNotToldOf() {
    var etag = put(2034, null, "turned-a 甲局", "turned-b 乙局").header("ETag");

    var turned = put(2034, etag, "turned-b 乙局", "turned-a 甲局");

    assertThat(json(turned, 200).at("/departments/0/code").textValue()).isEqualTo("turned-b");
    assertThat(turned.header("ETag")).isNotEqualTo(etag);
    assertThat(told(2034)).hasSize(2);
  }

  @Test
  void aRollCanBeEmptiedAndFilledAgainWithGrowingVersions() {
    var etag = put(2035, null, "again 甲局").header("ETag");
    etag = put(2035, etag).header("ETag");
    assertThat(json(Api.clerk().get(path(2035)), 200).get("departments")).isEmpty();
    json(put(2035, etag, "again 甲局"), 200);

    assertThat(told(2035)).containsExactly("again 甲局 false", "again 甲局 true", "again 甲局 false");
    assertThat(
            Stored.texts(
                "select data::jsonb ->> 'version' from outbox_trail where department = 'again'"
                    + " order by (data::jsonb ->> 'version')::bigint"))
        .isEqualTo(
            Stored.texts(
                "select data::jsonb ->> 'version' from outbox_trail where department = 'again'"
                    + " order by id"));
  }

  @Test
  void theEventsReachTheLogUnderTheirDepartments() {
    json(put(2036, null, "logged 甲局"), 201);

    var message =
        TopicReader.until(
                "jiheng.budget.changes",
                all -> all.stream().anyMatch(m -> "logged".equals(m.key())))
            .stream()
            .filter(found -> "logged".equals(found.key()))
            .findFirst()
            .orElseThrow();

    assertThat(message.headers())
        .containsEntry("ce_type", "org.jiheng.budget.RollEntryChanged.v1")
        .containsEntry("ce_subject", "logged/2036/roll");
    assertThat(message.json().get("name").textValue()).isEqualTo("甲局");
    assertThat(message.json().get("fiscalYear").intValue()).isEqualTo(2036);
  }

  @Test
  void faultsAreToldAtOnceAndNothingIsStored() {
    var refused =
        json(
            Api.clerk()
                .body(
                    "{ \"departments\": [ { \"code\": \"x\", \"name\": \"甲\" }, { \"code\": \"x\","
                        + " \"name\": \"\" } ] }")
                .put(path(1812)),
            422);

    assertThat(refused.get("errors").findValuesAsText("pointer"))
        .containsExactly("", "/departments/1/name", "/departments/1/code");
    json(Api.clerk().body("{}").put(path(2037)), 422);
    json(Api.clerk().body("{ \"departments\": [], \"year\": 2037 }").put(path(2037)), 422);
    json(Api.clerk().get(path(2037)), 404);
    assertThat(told(1812)).isEmpty();
  }

  private static String path(int year) {
    return "/api/v1/rolls/" + year;
  }

  /** Departments as code and name with a space between. */
  private static Response put(int year, String ifMatch, String... departments) {
    var request = ifMatch == null ? Api.clerk() : Api.clerk().header("If-Match", ifMatch);
    return request.body(body(Stream.of(departments))).put(path(year));
  }

  static String body(Stream<String> departments) {
    return departments
        .map(department -> department.split(" "))
        .map(parts -> "{ \"code\": \"" + parts[0] + "\", \"name\": \"" + parts[1] + "\" }")
        .collect(Collectors.joining(",", "{ \"departments\": [", "] }"));
  }

  /** What the outbox tells of a year's roll: by department and then in order. */
  private static List<String> told(int year) {
    return Stored.texts(
        """
        select concat_ws(' ', department, data::jsonb ->> 'name', data::jsonb ->> 'removed')
        from outbox_trail where headers ->> 'ce_subject' = department || '/' || ? || '/roll'
        order by department, id
        """,
        String.valueOf(year));
  }
}
