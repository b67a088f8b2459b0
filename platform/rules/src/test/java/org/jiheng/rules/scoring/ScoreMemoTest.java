package org.jiheng.rules.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.StandardChart;
import org.jiheng.rules.evaluation.Evaluated;
import org.jiheng.rules.evaluation.Evaluation;
import org.jiheng.rules.evaluation.Evaluator;
import org.jiheng.rules.profile.RuleProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreMemoTest {

  private final Evaluator remembering = new Evaluator(new ScoreMemo(1_000));

  @ParameterizedTest
  @ValueSource(strings = {"430999-2024", "431053-2024"})
  void whatIsRememberedIsWhatWouldBeJudged(String sample) throws IOException {
    var tree = tree(sample);
    var profile = Evaluated.profile(tree.get("ruleProfile").asText());

    assertSame(FilingJson.filing(tree), profile);
    assertSame(FilingJson.filing(tree), profile);
    ((ObjectNode) tree.at("/forms/0/indicators/1")).put("actual", "1 次");
    assertSame(FilingJson.filing(tree), profile);
  }

  @ParameterizedTest
  @ValueSource(strings = {"430999-2024", "431053-2024"})
  void anotherProfileOfTheSameNameIsAnother(String sample) throws IOException {
    var tree = tree(sample);
    var code = tree.get("ruleProfile").asText();
    var filing = FilingJson.filing(tree);
    assertSame(filing, Evaluated.profile(code));

    assertSame(filing, Evaluated.profile(code, "{\"indicatorPassLine\": 100}"));
  }

  private void assertSame(Filing filing, RuleProfile profile) {
    assertThat(evaluated(filing, profile)).isEqualTo(Evaluated.evaluate(filing, profile));
  }

  private Evaluation evaluated(Filing filing, RuleProfile profile) {
    return remembering.evaluate(filing, profile, StandardChart.load());
  }

  private static ObjectNode tree(String sample) throws IOException {
    try (var file = ScoreMemoTest.class.getResourceAsStream("/filings/" + sample + ".json")) {
      return (ObjectNode) FilingJson.mapper().readTree(file);
    }
  }
}
