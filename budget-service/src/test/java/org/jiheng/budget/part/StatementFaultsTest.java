package org.jiheng.budget.part;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.jiheng.filing.json.Fault;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.StandardChart;
import org.jiheng.filing.json.StatementFaults;
import org.junit.jupiter.api.Test;

class StatementFaultsTest {

  @Test
  void linesOfTheChartAndNamedLinesBelowThemAreKnown() throws JsonProcessingException {
    assertThat(
            faults(
                """
                [ { "line": "income" }, { "line": "special" },
                  { "line": "special.science", "name": "科普专项" },
                  { "line": "special.science.county", "name": "县级" } ]
                """))
        .isEmpty();
  }

  @Test
  void unknownLinesAreNamedWithTheirPlace() throws JsonProcessingException {
    assertThat(
            faults(
                """
                [ { "line": "income" }, { "line": "gifts" }, { "line": "special.science" },
                  { "line": "special.science.county", "name": "县级" } ]
                """))
        .extracting(Fault::pointer)
        .containsExactly("/statement/1/line", "/statement/2/line", "/statement/3/line");
  }

  @Test
  void rowsOfTheWrongTypeAreLeftToTheSchema() throws JsonProcessingException {
    assertThat(faults("[ 7, { \"line\": 7 }, null, { \"line\": \"income\", \"name\": 7 } ]"))
        .isEmpty();
    assertThat(faults("{ \"line\": \"gifts\" }")).isEmpty();
  }

  private static List<Fault> faults(String statement) throws JsonProcessingException {
    var filing = FilingJson.mapper().readTree("{ \"statement\": " + statement + " }");
    return StatementFaults.of(filing, StandardChart.load());
  }
}
