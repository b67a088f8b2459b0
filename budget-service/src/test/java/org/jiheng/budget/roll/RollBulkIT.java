package org.jiheng.budget.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiheng.budget.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.stream.IntStream;
import org.jiheng.budget.Api;
import org.jiheng.budget.Stored;
import org.jiheng.budget.database.CountedDatabase;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.Test;

/** A roll is a handful of statements, whatever its length. */
@QuarkusTest
@OnParts("budget")
class RollBulkIT {

  private static final int DEPARTMENTS = 1000;

  @Test
  void aRollOfAThousandDepartmentsTakesAsManyStatementsAsOneOfTwo() {
    var small = statementsOf(() -> put(2041, Api.clerk(), 0, 2, "局"));
    var large = statementsOf(() -> put(2042, Api.clerk(), 0, DEPARTMENTS, "局"));
    var seenSmall = seen(2041);
    var seenLarge = seen(2042);
    var smallAgain = statementsOf(() -> put(2041, seenSmall, 1, 2, "厅"));
    var largeAgain = statementsOf(() -> put(2042, seenLarge, 1, DEPARTMENTS, "厅"));

    assertThat(large).isEqualTo(small).isLessThan(15);
    assertThat(largeAgain).isEqualTo(smallAgain).isLessThan(15);
    assertThat(Stored.count("select count(*) from roll_entry where fiscal_year = 2042"))
        .isEqualTo(DEPARTMENTS);
    assertThat(
            Stored.count(
                "select count(*) from outbox_trail where headers ->> 'ce_subject' like '%/2042/roll'"))
        .isEqualTo(2 * DEPARTMENTS + 1);
  }

  private static long statementsOf(Runnable work) {
    var before = CountedDatabase.statements();
    work.run();
    return CountedDatabase.statements() - before;
  }

  private static RequestSpecification seen(int year) {
    return Api.clerk().header("If-Match", Api.clerk().get("/api/v1/rolls/" + year).header("ETag"));
  }

  private static void put(int year, RequestSpecification as, int first, int count, String suffix) {
    var departments =
        IntStream.range(first, first + count).mapToObj(i -> "bulk-roll-" + i + " " + i + suffix);
    var answer = as.body(RollResourceIT.body(departments)).put("/api/v1/rolls/" + year);
    json(answer, first == 0 ? 201 : 200);
  }
}
