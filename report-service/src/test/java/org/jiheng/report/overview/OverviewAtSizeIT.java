package org.jiheng.report.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.report.journey.Case;
import org.jiheng.report.journey.Crowd;
import org.jiheng.report.journey.Plan;
import org.jiheng.sql.Database;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.Test;

/** The overview costs the same, however many departments there are. */
@QuarkusTest
@OnParts("report")
class OverviewAtSizeIT {

  private static final int YEAR = 2029;

  private final Database database;

  OverviewAtSizeIT(Database database) {
    this.database = database;
  }

  @Test
  void nothingIsCountedAndTheEndsOfTheOrderAreReadFromTheIndex() {
    try (var crowd = Crowd.in(YEAR)) {
      assertThat(crowd).isNotNull();
      for (var direction : new String[] {"asc", "desc"}) {
        var plan =
            Plan.of(
                Plan.explained(database)
                    .add(Overviews.RANKING.formatted(direction, 5), "fiscalYear", YEAR));

        assertThat(plan.scans()).hasSize(1).allMatch(scan -> scan.startsWith("Index"));
        assertThat(plan.rows()).isEqualTo(5);
      }
      Case.request()
          .get("/api/v1/overview/" + YEAR)
          .then()
          .body("departments", equalTo(Crowd.SIZE))
          .body("change.compared", equalTo(Crowd.SIZE))
          .body("best", hasSize(5))
          .body("roll.departments", equalTo(Crowd.SIZE))
          .body("roll.missing", hasSize(20));
    }
  }
}
