package org.jiheng.rules.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiheng.rules.evaluation.Draft;
import org.jiheng.rules.evaluation.Evaluated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionsTest {

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "成本指标,自主维修率,≥85%,POSITIVE",
    "成本指标,自主维修率,85%,POSITIVE",
    "成本指标,项目总成本,100万元,REVERSE",
    "成本指标,项目总成本,=100万元,REVERSE",
    "数量指标,培训人数,=100人,POSITIVE",
    "数量指标,培训人数,不超过100人,REVERSE",
    "数量指标,被投诉次数,3次,REVERSE",
    "质量指标,投诉处理率,95%,POSITIVE",
    "质量指标,人员控制率,100%,REVERSE",
    "质量指标,森林火灾受害率,0.9,REVERSE",
    "质量指标,结转结余率,10%,REVERSE",
    "满意度指标,群众满意度,90%,POSITIVE",
    "满意度指标,投诉,≥3,POSITIVE",
    "数量指标,排污沟(≤米),50,REVERSE",
    "数量指标,排污沟(<**米),50,REVERSE",
    "成本指标,补助标准(≥**元),50,POSITIVE",
    "成本指标,补助标准(>50元),50,POSITIVE",
    "成本指标,印发<办法>的费用,50万元,REVERSE",
    "数量指标,印发<办法>的份数,50份,POSITIVE",
    "数量指标,投诉(≥**次),5,POSITIVE",
    "数量指标,满意度(≤**分),5,REVERSE",
    "质量指标,安全事故,5次,REVERSE",
    "质量指标,差错数,5次,REVERSE",
    "质量指标,事故应急演练,5次,POSITIVE",
    "质量指标,投诉及时处理率,95%,POSITIVE",
    "质量指标,预算变动率,5%,REVERSE",
    "质量指标,预算调整率,5%,REVERSE",
    "质量指标,有害生物成灾率,5%,REVERSE",
    "质量指标,事件发生率,5%,REVERSE",
    "质量指标,客户流失率,5%,REVERSE",
    "成本指标,群众满意度,90%,POSITIVE",
    "成本指标,设备完好情况,90分,POSITIVE",
    "经济成本指标,维修费用,9元/次,REVERSE",
    "质量指标,检查,0起,REVERSE",
    "质量指标,检查,0例,REVERSE",
    "质量指标,检查,零发生,REVERSE",
    "质量指标,检查,0次,POSITIVE",
    "质量指标,会员,投诉次数=3次,REVERSE",
    "数量指标,≥**次投诉,5次,POSITIVE",
    "数量指标,投诉(≥**次),5次,POSITIVE",
    "数量指标,排污沟(≤**米),50米,REVERSE",
    "数量指标,排污沟(<**米),50米,REVERSE",
    "成本指标,补助标准(>50元),60元,POSITIVE",
    "成本指标,>50元的补助,60元,POSITIVE",
    "质量指标,率先降低流失率,5%,REVERSE",
    ",甲,3次,POSITIVE"
  })
  void settlesWhetherMoreIsBetter(String level2, String name, String target, Direction direction) {
    var row = new Draft().row("产出指标", level2, name, target, "1", "2", "2", null, null).only();
    assertThat(row.direction()).isEqualTo(direction);
  }

  @Test
  void aCostClassOfTheFirstLevelCountsToo() {
    var draft = new Draft().row("成本指标", "经济指标", "项目支出", "9万元", "9万元", "2", "2", null, null);
    assertThat(draft.only().direction()).isEqualTo(Direction.REVERSE);
    var none = new Draft().row(null, null, "项目支出", "9万元", "9万元", "2", "2", null, null);
    assertThat(none.only().direction()).isEqualTo(Direction.POSITIVE);
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "投诉次数,≥3次,true",
    "投诉处理率,≥95%,false",
    "预算控制率,≥95%,true",
    "培训,投诉≤3次,true",
    "培训,学员≤3人,false"
  })
  void aReverseWordCountsByItself(String name, String target, boolean reverse) {
    var row = new Draft().named(name, target, "1", "2", "2").only();
    assertThat(row.reverseByName(Evaluated.profile("mof-2020"))).isEqualTo(reverse);
  }

  @Test
  void everyPartOfACellHasItsOwnDirection() {
    var draft = new Draft().row("培训10人，投诉2次", "培训12人，投诉4次", "2", "1");
    assertThat(draft.only().ruleScore()).isEqualByComparingTo("1");
  }
}
