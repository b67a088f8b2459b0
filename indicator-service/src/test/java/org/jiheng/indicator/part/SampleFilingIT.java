package org.jiheng.indicator.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import org.jiheng.filing.json.FilingJson;
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
    var report = (ObjectNode) FilingJson.mapper().readTree(REPORT.toFile());

    Service.hand("431053", 1, false, report).then().statusCode(200).body("changed", equalTo(true));

    assertThat(Database.rows("form", "431053")).isEqualTo(4);
    assertThat(Database.rows("indicator", "431053")).isEqualTo(180);
    Service.get("/api/v1/forms?department=431053")
        .then()
        .body("items.execution.selfScore*.toString()", contains("8.8", "9.6", "9.7", "5.6"))
        .body("items.stated.selfScore*.toString()", contains("98.8", "99.6", "99.7", "92.6"));
    Service.dryRun("431053", report).then().body("changes", empty());
    Service.hand("431053", 2, false, report).then().statusCode(200).body("changed", equalTo(false));
    assertThat(Database.rows("outbox_trail", "431053")).isEqualTo(4 + 1 + 1);
  }
}
