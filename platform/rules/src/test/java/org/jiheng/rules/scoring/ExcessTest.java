package org.jiheng.rules.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiheng.rules.evaluation.Draft;
import org.jiheng.rules.evaluation.Evaluated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From 130 % of a target on, unrounded, it was far exceeded. */
class ExcessTest {

  private static String beyond(Draft draft) {
    return Excess.beyond(draft.only(), Evaluated.profile("mof-2020"))
        .map(Excess::figures)
        .map(shown -> shown.actual() + " ÷ " + shown.target() + " = " + shown.percent())
        .orElse("");
  }

  @ParameterizedTest(name = "{0} → {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ≥10次      | 13次       | 13 ÷ 10 = 130.00%
          ≥10次      | 12.99次    | ''
          ≥10次      | 10次       | ''
          ≥1.5万人   | 30000人    | 30000 ÷ 15000 = 200.00%
          ≥1.5万人   | 3万人      | 3 ÷ 1.5 = 200.00%
          ≥3次       | 4次        | 4 ÷ 3 = 133.33%
          ≥10次      | ≥13次      | 13 ÷ 10 = 130.00%
          ≥10次      | ≤20次      | ''
          ≥10次      | 20人       | ''
          ≥10次      | 多次       | ''
          ≤10次      | 20次       | ''
          投诉次数＝3 | 9         | ''
          ≥0次       | 5次        | ''
          ≥-1次      | 5次        | ''
          显著       | 20次       | ''
          学员≥10人  | 教师＝20人 | ''
          学员≥10人  | 学员＝20人 | 20 ÷ 10 = 200.00%
          ≥2万次     | 200        | ''
          """)
  void aPositiveQuantityFarBeyondItsTarget(String target, String actual, String figures) {
    assertThat(beyond(new Draft().row(target, actual, "2", "2"))).isEqualTo(figures);
  }

  @ParameterizedTest(name = "{0} → {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          甲10人，乙10人     | 甲20人，乙13人     | 13 ÷ 10 = 130.00%
          甲10人，乙10人     | 乙14人，甲20人     | 14 ÷ 10 = 140.00%
          甲10人，乙10人     | 甲20人，乙12人     | ''
          甲10人，乙20人     | 甲20人，乙40人     | 20 ÷ 10 = 200.00%
          甲20人，乙10人     | 甲30人，乙20人     | 30 ÷ 20 = 150.00%
          甲10人，投诉10次   | 甲20人，投诉5次    | ''
          甲10人，乙10人     | 甲20人，丙20人     | ''
          甲10人，事故0起    | 甲20人，事故0起    | ''
          """)
  void ofSeveralQuantitiesTheWeakestOneWhereEachIs(String target, String actual, String figures) {
    assertThat(beyond(new Draft().row(target, actual, "2", "2"))).isEqualTo(figures);
  }

  @Test
  void pointsForABlankCellExceedNothing() {
    assertThat(beyond(new Draft().row("≥10次", null, "2", "2"))).isEmpty();
  }
}
