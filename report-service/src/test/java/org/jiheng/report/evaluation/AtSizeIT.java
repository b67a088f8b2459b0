package org.jiheng.report.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.report.journey.Case;
import org.jiheng.report.journey.Crowd;
import org.jiheng.report.journey.Plan;
import org.jiheng.report.overview.RankingPlan;
import org.jiheng.sql.Database;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page and the overview cost the same, however many departments there are. */
@QuarkusTest
@OnParts("report")
class AtSizeIT {

  private static final int YEAR = 2032;
  private static final int ROWS = 51;
  private static final EvaluationFilter ALL =
      new EvaluationFilter(YEAR, null, null, null, null, null, null, null);
  private static Crowd crowd;

  private final Database database;
  private final Scores scores;

  AtSizeIT(Database database, Scores scores) {
    this.database = database;
    this.scores = scores;
  }

  @BeforeEach
  void aYearIsFull() {
    if (crowd == null) {
      crowd = Crowd.in(YEAR);
    }
  }

  @AfterAll
  static void theYearIsEmptyAgain() {
    crowd.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"code", "-code", "name", "-name", "score", "-score", "rate", "-rate"})
  void noPageReadsMoreThanItselfAndWhatHasChanged(String parameter) {
    var sort = EvaluationSort.of(parameter);
    var pages = new EvaluationPages(ALL, sort);
    var cursor = Case.request().get(path(parameter)).<String>path("next");
    var walk = Walk.of(cursor, new EvaluationList.Query(ALL, sort, cursor, 50).question(), sort);

    var first = Plan.of(pages.first(Plan.explained(database), YEAR, ROWS));
    var unchanged = Plan.of(pages.next(Plan.explained(database), walk, ROWS));
    for (var number = 1; number <= 20; number++) {
      scores.give("C%06d".formatted(number * 911), YEAR, Integer.toString(number));
    }
    var changed = Plan.of(pages.next(Plan.explained(database), walk, ROWS));

    assertThat(first.scans()).allMatch(scan -> scan.startsWith("Index"));
    assertThat(first.rows()).isEqualTo(ROWS);
    assertThat(unchanged.scans()).noneMatch(scan -> scan.startsWith("Seq"));
    assertThat(unchanged.rows()).isLessThan(2 * ROWS);
    assertThat(changed.scans()).noneMatch(scan -> scan.startsWith("Seq"));
    assertThat(changed.rows()).isLessThan(4 * ROWS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"asc", "desc"})
  void theEndsOfTheRankingAreReadFromTheIndex(String direction) {
    var plan = RankingPlan.of(database, YEAR, direction, 5);

    assertThat(plan.scans()).hasSize(1).allMatch(scan -> scan.startsWith("Index"));
    assertThat(plan.rows()).isEqualTo(5);
  }

  @Test
  void theOverviewTellsWhatWasTalliedBefore() {
    Case.request()
        .get("/api/v1/overview/" + YEAR)
        .then()
        .body("departments", equalTo(Crowd.SIZE))
        .body("change.compared", equalTo(Crowd.SIZE))
        .body("best", hasSize(5))
        .body("roll.departments", equalTo(Crowd.SIZE))
        .body("roll.missing", hasSize(20));
  }

  private static String path(String sort) {
    return "/api/v1/evaluations?fiscalYear=" + YEAR + "&limit=50&sort=" + sort;
  }
}
