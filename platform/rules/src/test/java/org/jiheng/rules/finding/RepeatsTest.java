package org.jiheng.rules.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.jiheng.rules.evaluation.Draft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatsTest {

  private static Draft two(String first, String second) {
    return new Draft()
        .form("a")
        .named(first, "1次", "1次", "2", "2")
        .named(second, "1次", "1次", "2", "2");
  }

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource({
    "甲项目,甲 项目,true",
    "甲项目,★甲、项目。,true",
    "指标1：甲项目,指标12.甲项目,true",
    "STEAM课程,ｓｔｅａｍ课程,true",
    "甲项目,甲项目数,false",
    "甲①,甲②,false",
    "甲1,甲2,false",
    "指标1：/,指标2：/,false"
  })
  void namesAreComparedWithoutTheirDress(String first, String second, boolean same) {
    assertThat(two(first, second).findings(Rule.DUPLICATE)).hasSize(same ? 1 : 0);
  }

  @Test
  void threeInAFormAreTwoPairsWithTheFirst() {
    var draft = two("甲", "甲").named("甲", "1次", "2次", "2", "2");
    assertThat(draft.findings(Rule.DUPLICATE))
        .extracting(Finding::where, finding -> finding.args().get(3))
        .containsExactly(
            tuple("/forms/0/indicators/1/level3", "/forms/0/indicators/0"),
            tuple("/forms/0/indicators/2/level3", "/forms/0/indicators/0"));
  }

  @Test
  void aRowThatClaimsForABlankCellHasSaidEnough() {
    var draft = two("甲", "乙").named("甲", "1次", null, "2", "2");
    assertThat(draft.findings(Rule.DUPLICATE)).isEmpty();
    assertThat(draft.findings(Rule.MISSING)).hasSize(1);
  }

  private static Draft across(String form, String other, String actual, String otherActual) {
    return new Draft()
        .form(form)
        .named("甲", "1次", actual, "2", "2")
        .next(other)
        .named("甲", "1次", otherActual, "2", "2");
  }

  @Test
  void twoProjectFormsRepeatARowWhereItsActualIsTheSame() {
    assertThat(across("a", "b", "3次", "3 次").findings(Rule.DUPLICATE))
        .extracting(Finding::where)
        .containsExactly("/forms/1/indicators/0/level3");
    assertThat(across("a", "b", "3次", "3").findings(Rule.DUPLICATE)).hasSize(1);
    assertThat(across("a", "b", "1.5万人", "15000人").findings(Rule.DUPLICATE)).hasSize(1);
    assertThat(across("a", "b", "3次", "3人").findings(Rule.DUPLICATE)).isEmpty();
    assertThat(across("a", "b", "3次", "≥3次").findings(Rule.DUPLICATE)).isEmpty();
    assertThat(across("a", "b", "3次", "4次").findings(Rule.DUPLICATE)).isEmpty();
    assertThat(across("overall", "b", "3次", "3次").findings(Rule.DUPLICATE)).isEmpty();
    assertThat(across("a", "overall", "3次", "3次").findings(Rule.DUPLICATE)).isEmpty();
    var blank =
        new Draft()
            .form("a")
            .named("甲", "1次", "", "2", null)
            .next("b")
            .named("甲", "1次", "", "2", null);
    assertThat(blank.findings(Rule.DUPLICATE)).isEmpty();
  }

  @Test
  void aRepeatedRowIsPairedWithTheEarliestPlace() {
    var draft = across("a", "b", "3次", "3次").named("甲", "1次", "3次", "2", "2");
    assertThat(draft.findings(Rule.DUPLICATE))
        .extracting(finding -> finding.args().get(3))
        .containsExactly("/forms/0/indicators/0", "/forms/0/indicators/0");
  }

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource({
    "3次,4次,true",
    "3次,3.0次,false",
    "1.5万人,15000人,false",
    "1.5万人,15499人,true",
    "1.5万人,15040人,false",
    "1.5万人,15500人,true",
    "90%,90,false",
    "90分,90.9,true",
    "3次,4人,false",
    "3次,≥2次,false",
    "≥2次,3次,false",
    "1200余所,1215所,false",
    "约1200所,1215所,false",
    "完成,3次,false",
    "3次,完成,false",
    "1次,0次,true"
  })
  void twoFormsContradictEachOtherInOneUnit(String actual, String other, boolean differ) {
    assertThat(across("overall", "b", actual, other).findings(Rule.CROSS_FORM))
        .hasSize(differ ? 1 : 0);
  }

  @Test
  void aContradictionNamesBothPlacesAndFigures() {
    var finding = across("overall", "b", "3次", "4次").findings(Rule.CROSS_FORM).get(0);
    assertThat(finding.where()).isEqualTo("/forms/1/indicators/0/actual");
    assertThat(finding.expected()).isEqualByComparingTo("3");
    assertThat(finding.found()).isEqualByComparingTo("4");
    assertThat(finding.message())
        .isEqualTo("「甲」指标值「1次」，完成值「4次」，与「测试表」表「数量指标」下的同名指标完成值不一致（该处指标值「1次」，完成值「3次」）。");
  }

  @Test
  void withinOneFormNothingIsAContradictionBetweenForms() {
    assertThat(two("甲", "甲").named("甲", "1次", "9次", "2", "2").findings(Rule.CROSS_FORM)).isEmpty();
    var mixed = across("a", "b", "3次", "4人").named("甲", "1次", "5次", "2", "2");
    assertThat(mixed.findings(Rule.CROSS_FORM))
        .extracting(Finding::where)
        .containsExactly("/forms/1/indicators/1/actual");
    var third = across("a", "b", "3次", "3次").next("c").named("甲", "1次", "4次", "2", "2");
    assertThat(third.findings(Rule.CROSS_FORM))
        .extracting(Finding::where, finding -> finding.args().get(3))
        .containsExactly(tuple("/forms/2/indicators/0/actual", "/forms/0/indicators/0"));
  }
}
