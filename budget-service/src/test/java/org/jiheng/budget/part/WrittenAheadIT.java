package org.jiheng.budget.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiheng.budget.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import org.jboss.logging.Logger;
import org.jiheng.budget.Api;
import org.jiheng.budget.FiledJson;
import org.jiheng.testing.OnParts;
import org.jiheng.testing.WrittenAhead;
import org.junit.jupiter.api.Test;

/** What a filing and a posting make the database write, events and relay included. */
@QuarkusTest
@OnParts("budget")
class WrittenAheadIT {

  private static final Logger OUT = Logger.getLogger(WrittenAheadIT.class);

  /**
   * A filing this small is mostly what every filing costs: its rows, its events and their relay.
   */
  @Test
  void aSmallFilingIsSomeTensOfKilobytes() {
    var body = FiledJson.of("ahead").toString().length();

    var bytes =
        WrittenAhead.middle(
            "budget", 5, time -> json(Api.take(FiledJson.of("ahead-" + time)), 200));

    OUT.infof("a filing of %d characters: %d bytes", body, bytes);
    assertThat(bytes).isLessThan(45_000);
  }

  @Test
  void aPostingIsAFewKilobytes() {
    json(Api.take(FiledJson.of("ahead-posting")), 200);

    var bytes = WrittenAhead.middle("budget", 9, time -> post(43_000 + time));

    OUT.infof("a posting: %d bytes", bytes);
    assertThat(bytes).isLessThan(12_000);
  }

  private static void post(int amount) {
    Api.clerk()
        .body(
            """
            { "department": "ahead-posting", "fiscalYear": 2024, "sheet": "statement",
              "line": "three-public", "phase": "EXECUTED", "amount": %d }
            """
                .formatted(amount))
        .post("/api/v1/postings")
        .then()
        .statusCode(201);
  }
}
