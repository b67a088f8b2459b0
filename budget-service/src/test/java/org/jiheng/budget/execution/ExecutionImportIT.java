package org.jiheng.budget.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jiheng.budget.Api.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiheng.budget.Api;
import org.jiheng.budget.Stored;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnParts("budget")
class ExecutionImportIT {

  private static final String PATH = "/api/v1/executions";
  private static final int ROWS = Integer.getInteger("executions.rows", 5_000);
  private static final int FORMS = 50;

  private static String row(String department, String form, String executed) {
    return ("{\"department\":\"%s\",\"form\":\"%s\",\"source\":\"TOTAL\",\"annual\":100.00,"
            + "\"executed\":%s}")
        .formatted(department, form, executed);
  }

  private static String body(int year, String origin, String rows) {
    return "{\"fiscalYear\":%d,\"period\":\"%d-06\",\"origin\":\"%s\",\"rows\":[%s]}"
        .formatted(year, year, origin, rows);
  }

  private static JsonNode done(String body) {
    var begun = Api.clerk().body(body).post(PATH);
    json(begun, 202);
    var place = begun.header("Location");
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> json(Api.clerk().get(place), 200).path("state").asText().equals("DONE"));
    return json(Api.clerk().get(place), 200);
  }

  private static long events(String department) {
    return Stored.count(
        "select count(*) from outbox_trail where department = '%s' and headers ->> 'ce_type' like '%%ExecutionReported%%'"
            .formatted(department));
  }

  @Test
  void rowsAreTakenOnceAndToldAsTheDepartmentsWholePeriod() {
    var rows = row("exec-a", "p1", "50.00") + "," + row("exec-a", "p2", "60.5");
    var first = done(body(2071, "TREASURY", rows));
    assertThat(first.at("/counts/TAKEN").asInt()).isEqualTo(2);
    var again = done(body(2071, "TREASURY", rows));
    assertThat(again.at("/counts/UNCHANGED").asInt()).isEqualTo(2);
    assertThat(events("exec-a")).isEqualTo(1);
    done(body(2071, "DEPARTMENT", row("exec-a", "p1", "49.00")));

    assertThat(
            Stored.texts(
                "select jsonb_path_query_array(data::jsonb, '$.rows[*].executed')::text from outbox_trail"
                    + " where department = 'exec-a' order by (data::jsonb ->> 'version')::bigint"))
        .containsExactly("[50.00, 60.50]", "[49.00, 50.00, 60.50]");
    assertThat(
            Stored.texts(
                "select format('%s %s %s', sheet, origin, executed) from execution_to_date"
                    + " where department = 'exec-a' order by 1"))
        .containsExactly(
            "form:p1 DEPARTMENT 49.00", "form:p1 TREASURY 50.00", "form:p2 TREASURY 60.50");
    assertThat(Stored.count("select count(*) from posting where department = 'exec-a'")).isZero();
  }

  @Test
  void aRowThatCannotBeTakenIsListedAndTheOthersAreTaken() {
    var rows = row("exec-b", "p1", "1.001") + "," + row("exec-b", "p1", "2.00");
    var job = done(body(2072, "TREASURY", rows));

    assertThat(job.at("/counts/REFUSED").asInt()).isEqualTo(1);
    assertThat(job.at("/counts/TAKEN").asInt()).isEqualTo(1);
    var items =
        json(Api.clerk().get(PATH + "/" + job.path("id").asLong() + "/items?state=REFUSED"), 200);
    assertThat(items.path("items")).hasSize(1);
    assertThat(items.at("/items/0/place").asInt()).isZero();
    assertThat(items.at("/items/0/reason").asText()).contains("小数最多 2 位");
  }

  @Test
  void whatAllRowsHaveInCommonIsToldWithEveryFaultAtOnce() {
    var answer =
        json(
            Api.clerk().body("{\"fiscalYear\":2073,\"period\":\"2072-06\",\"rows\":[]}").post(PATH),
            422);
    assertThat(answer.path("errors").findValuesAsText("pointer"))
        .containsExactlyInAnyOrder("/period", "/origin", "/rows");
    json(Api.clerk().get(PATH + "/999999999"), 404);
  }

  /** With {@code -Dexecutions.rows=100000} as many as a province has. */
  @Test
  void manyRowsAreTakenWithinAMinute() {
    var rows =
        IntStream.range(0, ROWS)
            .mapToObj(i -> row("exec-many-" + i / FORMS, "p" + i % FORMS, i + ".00"))
            .collect(Collectors.joining(","));
    var began = System.nanoTime();

    var job = done(body(2074, "TREASURY", rows));

    assertThat(job.at("/counts/TAKEN").asInt()).isEqualTo(ROWS);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMinutes(1));
    assertThat(
            Stored.count(
                "select count(*) from outbox_trail where headers ->> 'ce_subject' like 'exec-many-%/2074/executions/2074-06'"))
        .isEqualTo((ROWS + FORMS - 1) / FORMS);
  }
}
