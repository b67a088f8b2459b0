package org.jiheng.indicator.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jiheng.indicator.Database;
import org.jiheng.indicator.Service;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnParts("indicator")
class SampleFilingIT {
  private static final Path REPORT = Path.of("..", "deploy", "samples", "431053-2024.json");

  @Test
  void theHunanReportIsTakenWholeAndTakenAgainChangesNothing() throws IOException {
    var report = Files.readString(REPORT);

    hand(report, 1).then().statusCode(200).body("changed", equalTo(true));

    assertThat(Database.rows("form", "431053")).isEqualTo(4);
    assertThat(Database.rows("indicator", "431053")).isEqualTo(180);
    Service.get("/api/v1/forms?department=431053")
        .then()
        .body("items.execution.selfScore*.toString()", contains("8.8", "9.6", "9.7", "5.6"))
        .body("items.stated.selfScore*.toString()", contains("98.8", "99.6", "99.7", "92.6"));
    Service.dryRun("431053", report).then().body("changes", empty());
    hand(report, 2).then().statusCode(200).body("changed", equalTo(false));
    assertThat(Database.rows("outbox", "431053")).isEqualTo(4 + 180 + 1 + 1);
  }

  private static Response hand(String report, int revision) {
    return Service.request()
        .contentType("application/json")
        .queryParam("revision", revision)
        .body(report)
        .put("/api/v1/filing-parts/431053/2024");
  }
}
