package org.jiheng.rules.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jiheng.filing.json.StandardChart;
import org.jiheng.rules.evaluation.Draft;
import org.jiheng.rules.evaluation.Evaluated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineNamesTest {

  private static final LineNames NAMES =
      new LineNames(
          new Ledger(
              new Draft().filing(),
              List.of(),
              Evaluated.profile("mof-2020"),
              StandardChart.load(),
              Set.of()));

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "三公经费,three-public",
    "三公,three-public",
    "公务接待,three-public.reception",
    "公务接待费,three-public.reception",
    "公务接待费用,three-public.reception",
    "出国费,three-public.abroad",
    "政府采购,procurement",
    "项目,expenditure.project project general-public.project",
    "项目资金,expenditure.project project general-public.project",
    "省级专项,general-public.provincial-special special",
    "工资福利支出,general-public.basic.301 general-public.project.301",
    "工资福利,general-public.basic.301 general-public.project.301",
    "使用非财政拨款结余,income.surplus-used",
    "项费,''",
    "支出,''",
    "培训费,''",
    "'',''"
  })
  void aTextMayLeaveOutEndingBracketAndWhatStandsBeforeAColon(String name, String codes) {
    assertThat(NAMES.of(name))
        .containsExactlyInAnyOrderElementsOf(
            codes.isEmpty() ? List.of() : List.of(codes.split(" ")));
  }

  @Test
  void bracketsAreTakenOutOfANameWithWhatStandsInThem() {
    assertThat(LineNames.plain("三公经费")).isEqualTo("三公经费");
    assertThat(LineNames.plain("因公出国（境）费")).isEqualTo("因公出国费");
    assertThat(LineNames.plain("甲（乙（丙）丁）戊")).isEqualTo("甲戊");
    assertThat(LineNames.plain("甲）乙（丙）丁")).isEqualTo("甲)乙丁");
  }
}
