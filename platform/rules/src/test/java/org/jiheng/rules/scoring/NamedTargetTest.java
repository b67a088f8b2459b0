package org.jiheng.rules.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiheng.rules.evaluation.Draft;
import org.jiheng.rules.expression.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedTargetTest {

  private static String read(IndicatorScore row) {
    var target = row.target();
    return (target.operator() == null ? "" : target.operator().name())
        + " "
        + Notation.number(target.value())
        + " "
        + (target.unit() == null ? "" : target.unit());
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "公猪舍(≥**平方米),22.8,'GE 22.8 平方米'",
    "(≥**米)排污沟,50,'GE 50 米'",
    "排污沟(≥米),50,'GE 50 米'",
    "产床(全复合双体产床)(≥套),2,'GE 2 套'",
    "补助标准（≤**元）,500,'LE 500 元'",
    "化粪池(≥**立方米)(新建),63,'GE 63 立方米'",
    "化粪池(≥**立方米),≥60个,'GE 60 个'",
    "化粪池(≥**立方米),60个,' 60 个'",
    "信息传播量3000万次以上,3000,'GE 30000000 次'",
    "信息传播量3000万次以上,2000,' 2000 '",
    "参赛人数≥100人,100,'GE 100 人'",
    "参赛人数≥100人,90,' 90 '",
    "5.30全国科技工作者日,1,' 1 '",
    "万名专家帮千企,3,' 3 '",
    "成绩合格率95%,95,' 95 %'"
  })
  void aBareNumberTakesSignAndUnitFromTheName(String name, String target, String read) {
    assertThat(read(new Draft().named(name, target, "1", "2", "2").only())).isEqualTo(read);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "指标1：年度资金支付完成率100%,' 100 %'",
    "任务完成率95.5%以上,'GE 95.5 %'",
    "年度科普信息传播量3000万次以上。,'GE 30000000 次'",
    "参赛人数≥100人,'GE 100 人'",
    "成本（≤20万元）,'LE 200000 元'"
  })
  void aBlankCellTakesTheWholeTargetFromTheName(String name, String read) {
    assertThat(read(new Draft().named(name, " ", "90", "2", "2").only())).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({
    "化粪池(≥**立方米)",
    "服务60岁以上",
    "达到二级以上",
    "建设3级以上",
    "5.30全国科技工作者日",
    "2024年内完成",
    "万名会员帮千企",
    "工程质量合格",
    "完成10项任务"
  })
  void aNameWithoutAFigureOfItsOwnLeavesTheCellBlank(String name) {
    var row = new Draft().named(name, "", "90", "2", "2").only();
    assertThat(row.target().kind()).isEqualTo(Kind.EMPTY);
    assertThat(row.basis()).isEqualTo(Basis.MISSING);
  }

  @Test
  void theCellIsToldAsFiled() {
    var row = new Draft().named("化粪池(≥**立方米)", " 63", "70", "2", "2").only();
    assertThat(row.target().raw()).isEqualTo(" 63");
    assertThat(row.explanation().text()).contains("指标值「 63」");
  }
}
