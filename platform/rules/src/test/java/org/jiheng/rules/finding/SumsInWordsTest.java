package org.jiheng.rules.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiheng.rules.evaluation.Draft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums of a text: what the statement files itself is left to it. */
class SumsInWordsTest {

  /** 50 with 10, 15 and 20 below it: the statement's own sum is wrong by 5. */
  private static Draft filed(String text) {
    return new Draft()
        .line("three-public", null, "50")
        .line("three-public.abroad", null, "10")
        .line("three-public.vehicles", null, "15")
        .line("three-public.reception", null, "20")
        .chapter("二、三公经费情况", text);
  }

  private static Draft text(String text) {
    return new Draft().chapter("二、三公经费情况", text);
  }

  private static String parts(String whole, String abroad, String vehicles, String reception) {
    return ("三公经费%s万元，其中：出国经费%s万元，公务用车购置和维护经费%s万元，公务接待费%s万元。"
        .formatted(whole, abroad, vehicles, reception));
  }

  @Test
  void aWrongSumOfTheStatementThatTheTextRepeatsIsLeftToSum() {
    var draft = filed(parts("50.00", "10.00", "15.00", "20.00"));
    assertThat(draft.findings(Rule.SUM)).hasSize(1);
    assertThat(draft.findings(Rule.NARRATIVE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"51,10,15,20,45", "50,11,15,20,46", "50,10,16,20,46", "50,10,15,21,46"})
  void aSumOfFiguresThatTheStatementDoesNotHaveIsTheTextsOwn(
      String whole, String abroad, String vehicles, String reception, String sum) {
    var findings = text(parts(whole, abroad, vehicles, reception)).findings(Rule.NARRATIVE);
    assertThat(findings).extracting(Finding::code).containsExactly("PARTS_IN_TEXT_WRONG");
    assertThat(findings.get(0).expected()).isEqualByComparingTo(sum);
    assertThat(findings.get(0).found()).isEqualByComparingTo(whole);
    assertThat(findings.get(0).message())
        .isEqualTo("「二、三公经费情况」写明“三公经费”%s.00万元，其后所列各组成部分合计为%s.00万元，两者不一致。".formatted(whole, sum));
  }

  @ParameterizedTest
  @CsvSource({"51,10,15,20,50", "50,11,15,20,10", "50,10,16,20,15", "50,10,15,21,20"})
  void aFigureThatIsNotTheStatementsIsFoundAloneWithoutItsSum(
      String whole, String abroad, String vehicles, String reception, String filed) {
    var findings = filed(parts(whole, abroad, vehicles, reception)).findings(Rule.NARRATIVE);
    assertThat(findings).extracting(Finding::code).containsExactly("AMOUNT_DIFFERS");
    assertThat(findings.get(0).expected()).isEqualByComparingTo(filed);
  }

  @ParameterizedTest
  @CsvSource({"45,10,15,20", "46.03,11,15.02,20", "45.99,10.99,15,20"})
  void partsThatMakeUpTheirWholeAreRight(
      String whole, String abroad, String vehicles, String reception) {
    assertThat(text(parts(whole, abroad, vehicles, reception)).findings(Rule.NARRATIVE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "三公经费51万元，其中：出国经费11万元，公务接待费20万元。",
        "三公经费51万元，其中：出国经费11万元，出国经费12万元，公务用车购置和维护经费15万元，公务接待费20万元。",
        "三公经费约51万元，其中：出国经费11万元，公务用车购置和维护经费15万元，公务接待费20万元。",
        "三公经费51万元，其中：出国经费约11万元，公务用车购置和维护经费15万元，公务接待费20万元。",
        "三公经费51万元。出国经费11万元，公务用车购置和维护经费15万元，公务接待费20万元。"
      })
  void whatMayNotBeAllPartsProvesNothing(String text) {
    assertThat(filed(text).findings(Rule.NARRATIVE))
        .extracting(Finding::code)
        .doesNotContain("PARTS_IN_TEXT_WRONG");
  }

  @Test
  void aPartWithoutAFigureMayBeLeftOut() {
    var draft =
        new Draft()
            .line("three-public.abroad", null, "10")
            .line("three-public.vehicles", null, "0")
            .line("three-public.reception", null, "20")
            .chapter("二、三公经费情况", "三公经费51万元，其中：出国经费10万元，公务接待费20万元。");
    assertThat(draft.findings(Rule.NARRATIVE))
        .extracting(Finding::code)
        .containsExactly("PARTS_IN_TEXT_WRONG");
  }

  @ParameterizedTest
  @CsvSource({
    "=10+20,0",
    "申请31=10+20,1",
    "申请30=10+20,0",
    "申请30.02=10+20,0",
    "申请30.03=10+20,1",
    "申请31万元=10万元+20万元,1",
    "1.5×31=10+20,0",
    "31=10+20×2,0"
  })
  void anEquationHoldsOrDoesNot(String text, int times) {
    var findings = text(text + "。").findings(Rule.NARRATIVE);
    assertThat(findings).extracting(Finding::code).hasSize(times);
    assertThat(findings)
        .allSatisfy(
            found -> {
              assertThat(found.expected()).isEqualByComparingTo("30");
              assertThat(found.message()).contains("各项相加为30，与所写合计不符");
            });
  }
}
