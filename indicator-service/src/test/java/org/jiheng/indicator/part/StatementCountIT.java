package org.jiheng.indicator.part;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.indicator.Service;
import org.jiheng.indicator.SmallFiling;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnParts("indicator")
class StatementCountIT {

  @Test
  void aLargePartTakesNoMoreStatementsThanASmallOne() {
    var small = statements("small", 1, rows("small", 10, "1 次"));
    var large = statements("large", 1, rows("large", 250, "1 次"));

    assertThat(large).isEqualTo(small).isBetween(5, 24);
  }

  @Test
  void aReplacedPartTakesNoMoreStatementsWhateverItsSize() {
    Service.take("fewer", 1, rows("fewer", 10, "1 次").form("old").row("旧", "1 次"));
    Service.take("many", 1, rows("many", 250, "1 次").form("old").row("旧", "1 次"));

    var few = statements("fewer", 2, rows("fewer", 5, "2 次"));
    var many = statements("many", 2, rows("many", 125, "2 次"));

    assertThat(many).isEqualTo(few).isBetween(5, 26);
  }

  private static int statements(String department, int revision, SmallFiling filing) {
    var before = CountedDatabase.COUNTER.statements();
    Service.take(department, revision, filing);
    return CountedDatabase.COUNTER.statements() - before;
  }

  private static SmallFiling rows(String department, int count, String actual) {
    var filing = SmallFiling.of(department).form("overall");
    for (var i = 0; i < count; i++) {
      filing.row("指标" + i, actual);
    }
    return filing;
  }
}
