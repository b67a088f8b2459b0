package org.jiheng.report.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiheng.report.evaluation.Draft;
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
    "数量指标,排污沟(≤米),50,REVERSE"
  })
  void settles_whether_more_is_better(
      String level2, String name, String target, Direction direction) {
    var row = new Draft().row("产出指标", level2, name, target, "1", "2", "2", null, null).only();
    assertThat(row.direction()).isEqualTo(direction);
  }
}
