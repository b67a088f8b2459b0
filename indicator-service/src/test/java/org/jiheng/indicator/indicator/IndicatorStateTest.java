package org.jiheng.indicator.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jiheng.filing.Indicator;
import org.jiheng.indicator.FormKey;
import org.junit.jupiter.api.Test;

class IndicatorStateTest {
  private static final FormKey OVERALL = new FormKey("431053", 2024, "overall");

  @Test
  void theIdOfARowIsTheSameForEver() {
    var row = IndicatorState.of(OVERALL, List.of(row("产出指标", "数量指标", "开展科普活动"))).get(0);

    assertThat(row.id()).isEqualTo(UUID.fromString("1ee31c30-f840-856c-9bfe-dbf13c8800b2"));
    assertThat(row.id().version()).isEqualTo(8);
    assertThat(row.id().variant()).isEqualTo(2);
  }

  @Test
  void theIdsOfADepartmentsYearLieSideBySide() {
    var own = id(OVERALL, row("产出指标", "数量指标", "培训"));
    var project = id(new FormKey("431053", 2024, "operations"), row("效益指标", "社会效益", "影响"));
    var other = id(new FormKey("431053", 2023, "overall"), row("产出指标", "数量指标", "培训"));

    assertThat(own.toString()).startsWith(project.toString().substring(0, 13));
    assertThat(own.toString()).doesNotStartWith(other.toString().substring(0, 13));
  }

  @Test
  void theIdDoesNotDependOnThePlaceOfARow() {
    var first = row("产出指标", "数量指标", "培训");
    var second = row("产出指标", "数量指标", "展览");

    var before = IndicatorState.of(OVERALL, List.of(first, second));
    var after = IndicatorState.of(OVERALL, List.of(second, first));

    assertThat(after.get(0).id()).isEqualTo(before.get(1).id());
    assertThat(after.get(1).id()).isEqualTo(before.get(0).id());
  }

  @Test
  void rowsOfTheSamePathAreToldApartByTheirOrdinal() {
    var row = row("产出指标", "数量指标", "培训");

    var states = IndicatorState.of(OVERALL, List.of(row, row, row));

    assertThat(states).extracting(IndicatorState::ordinal).containsExactly(0, 1, 2);
    assertThat(states).extracting(IndicatorState::id).doesNotHaveDuplicates();
  }

  @Test
  void departmentYearFormAndEveryLevelTellRowsApart() {
    var row = row("甲", "乙", "丙");
    var ids =
        List.of(
            id(OVERALL, row),
            id(new FormKey("431054", 2024, "overall"), row),
            id(new FormKey("431053", 2023, "overall"), row),
            id(new FormKey("431053", 2024, "operations"), row),
            id(OVERALL, row("甲乙", "", "丙")),
            id(OVERALL, row("甲", "乙丙", "")),
            id(OVERALL, row("甲", "乙", null)),
            id(OVERALL, row("甲", "乙", "")));

    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void figuresThatAreEqualMakeEqualRows() {
    var printed = IndicatorState.of(OVERALL, List.of(weighing("2.00")));
    var plain = IndicatorState.of(OVERALL, List.of(weighing("2")));

    assertThat(printed).isEqualTo(plain);
    assertThat(IndicatorState.of(OVERALL, List.of(weighing("1E+1"))).get(0).content().weight())
        .hasToString("10");
  }

  private static UUID id(FormKey form, Indicator row) {
    return IndicatorState.of(form, List.of(row)).get(0).id();
  }

  private static Indicator weighing(String weight) {
    return new Indicator("甲", "乙", "丙", null, null, new BigDecimal(weight), null, null, null);
  }

  private static Indicator row(String level1, String level2, String level3) {
    return new Indicator(level1, level2, level3, "≥1 次", "1 次", null, null, null, null);
  }
}
