package org.jiheng.prints.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiheng.documents.form.PointerNames;
import org.jiheng.filing.json.SampleFilings;
import org.jiheng.rules.evaluation.EvaluationView.FindingView;
import org.jiheng.rules.evaluation.EvaluationViews;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingPlacesTest {

  @ParameterizedTest
  @ValueSource(strings = {"431053-2024", "999002-every-finding", "341702-tangxi-2022"})
  void everyFindingHasAPlaceWithoutAPointerInIt(String name) {
    var filing = SampleFilings.read(name);
    assertThat(EvaluationViews.of(filing).findings())
        .isNotEmpty()
        .extracting(FindingView::where)
        .allSatisfy(
            where -> assertThat(PointerNames.of(where, filing)).doesNotContain("/", "null"));
  }
}
