package org.jiheng.budget.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiheng.budget.Api.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.SessionFactory;
import org.jiheng.budget.Api;
import org.jiheng.budget.FiledJson;
import org.jiheng.budget.database.CountedDatabase;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.Test;

/** A filing is a handful of statements, whatever its size. */
@QuarkusTest
@OnParts("budget")
class BulkIT {

  private static final int ROWS = 400;

  @Test
  void aLargeFilingTakesAsManyStatementsAsASmallOne() {
    var small = FiledJson.of("bulk-small");
    var large = enlarged(FiledJson.of("bulk-large"));

    var first = statementsOf(() -> json(Api.take(small), 200));
    var bulk = statementsOf(() -> json(Api.take(large), 200));
    grow(small, 1);
    grow(large, ROWS);
    var again = statementsOf(() -> json(Api.take(small, 1), 200));
    var bulkAgain = statementsOf(() -> json(Api.take(large, 1), 200));

    assertThat(bulk).isEqualTo(first).isLessThan(60);
    assertThat(bulkAgain).isEqualTo(again).isLessThan(60);
  }

  private static long statementsOf(Runnable work) {
    var statistics = Arc.container().instance(SessionFactory.class).get().getStatistics();
    statistics.setStatisticsEnabled(true);
    var before = CountedDatabase.statements() + statistics.getPrepareStatementCount();
    work.run();
    return CountedDatabase.statements() + statistics.getPrepareStatementCount() - before;
  }

  private static ObjectNode enlarged(ObjectNode filing) {
    var statement = (ArrayNode) filing.get("statement");
    var units = (ArrayNode) filing.at("/department/units");
    var forms = (ArrayNode) filing.get("forms");
    var buildings = (ArrayNode) filing.get("buildings");
    for (var i = 0; i < ROWS; i++) {
      statement.addObject().put("line", "special.fund-" + i).put("name", "专项" + i).put("annual", i);
      units.addObject().put("code", "U" + i).put("name", "单位" + i);
      buildings.addObject().put("name", "馆" + i).put("actualArea", i);
      forms
          .addObject()
          .put("form", "project-" + i)
          .put("name", "项目" + i)
          .putArray("funds")
          .addObject()
          .put("source", "TOTAL")
          .put("annual", i);
    }
    return filing;
  }

  /** Touches every kind of row, so that all that can change does. */
  private static void grow(ObjectNode filing, int rows) {
    var forms = (ArrayNode) filing.get("forms");
    ((ObjectNode) filing.get("department")).put("name", "更名");
    ((ObjectNode) filing.at("/buildings/0")).put("name", "旧馆");
    for (var i = 0; i < rows; i++) {
      FiledJson.line(filing, i).put("executed", 1000 + i).putNull("prior");
      ((ObjectNode) forms.get(i)).put("name", "改名" + i);
      ((ObjectNode) forms.get(i).at("/funds/0")).put("executed", 1000 + i);
    }
    ((ObjectNode) forms.get(1)).put("name", "改名");
    forms.remove(2);
  }
}
