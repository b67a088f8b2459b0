package org.jiheng.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jiheng.documents.grid.Grid;
import org.jiheng.documents.grid.GridCell;
import org.jiheng.filing.json.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures as people type and format them: what the cell shows is filed, or the cell is named. */
class ForeignFiguresTest {

  private final List<GridCell> base = new ArrayList<>();
  private final List<GridCell> form = new ArrayList<>();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3.15|3.15",
        "' 3.15　'|3.15",
        "3.15\u200e|3.15",
        "３．１５|3.15",
        "1,234.50|1234.50",
        "３１５万元|315",
        "3.15 万元|3.15",
        "¥3.15|3.15",
        "人民币3.15万元|3.15",
        "-3.15|-3.15",
        "\u20113.15|-3.15",
        "−3.15|-3.15",
        "￥-3.15|-3.15",
      })
  void anAmountIsReadWhateverStandsAroundIt(String typed, String filed) {
    amount(GridCell.text(1, 3, typed));

    assertThat(executed()).isEqualByComparingTo(filed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\u00a0", "　", "\u200b", "-", "—", "——", "/", "－", "……"})
  void aBlankOrADashIsNoAmount(String typed) {
    amount(GridCell.text(1, 3, typed));

    assertThat(reading().faults()).isEmpty();
    assertThat(reading().filing().at("/statement/0/executed").isMissingNode()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'100\n200'|应为数值。",
        "100 200|应为数值。",
        "1 234.50|应为数值。",
        "12,34|应为数值。",
        "(3.15)|应为数值。",
        "3.15E4|应为数值。",
        "约3|应为数值。",
        "$3.15|应为数值。",
        "3.15%|应为数值，不是百分比。",
        "31500元|这里写的单位“元”与这张表的金额单位不同：请换算后只填数值。",
      })
  void digitsAreNeverJoinedAndUnitsNeverPassedOver(String typed, String reason) {
    amount(GridCell.text(1, 3, typed));

    assertThat(faults()).containsExactly(tuple("附件1!D2", typed, reason));
  }

  @ParameterizedTest
  @CsvSource({
    "3.15, 3.15, 3.15",
    "3.14999, 3.15, 3.14999",
    "3.14999999, 3.15, 3.15",
    "31500, 3.1500, 3.15",
    "31500, 3.15万元, 3.15",
    "-3.15, (3.15), -3.15",
    "31500, 3.15E+04, 31500",
    "0, -, 0",
    "0, '', 0",
  })
  void aNumberIsReadAsItIsShownAndKeepsTheDecimalsBehind(
      String stored, String shown, String filed) {
    amount(number(1, 3, shown, stored));

    assertThat(executed()).isEqualByComparingTo(filed);
  }

  @ParameterizedTest
  @CsvSource({
    "45721, 2025年3月4日",
    "3.15, ''",
    "3.15, 3 1/7",
  })
  void aNumberThatShowsSomethingElseIsNamed(String stored, String shown) {
    amount(number(1, 3, shown, stored));

    assertThat(faults())
        .containsExactly(
            tuple(
                "附件1!D2",
                shown,
                "应为数值。单元格里存的数是 " + stored + "，显示的是“" + shown + "”：请把数字格式改为“常规”后核对。"));
  }

  @Test
  void aSignThatNobodySeesIsNamed() {
    amount(number(1, 3, "3.15", "-3.15"));

    assertThat(reading().faults())
        .extracting(Fault::reason)
        .containsExactly("单元格里存的是负数 -3.15，显示却看不出负号：请改正数字格式，或者直接填写。");
  }

  @ParameterizedTest
  @CsvSource({
    "单位：元, 31500, 31500",
    "单 位 ： 元, 31500, 31500",
    "（单位：人民币元）, 31500, 31500",
    "金额单位：千元, 31.5, 31500",
    "(万元), 3.15, 31500",
    "（单位：百万元）, 0.0315, 31500",
    "单位：亿元人民币, 0.000315, 31500",
    "经费控制情况/千元, 31.5, 31500",
  })
  void aUnitIsReadInAnySpelling(String unit, String typed, String yuan) {
    base.add(GridCell.text(0, 6, unit));
    base.addAll(header("经费控制情况"));
    base.add(GridCell.text(1, 3, typed));

    var filing = reading().filing();
    var amount = filing.at("/statement/0/executed").decimalValue();
    var wan = filing.path("amountUnit").asText().equals("WAN_YUAN");
    assertThat(wan ? amount.movePointRight(4) : amount).isEqualByComparingTo(yuan);
  }

  @Test
  void twoUnitsAndUnknownOnesAreNamed() {
    base.addAll(header("经费控制情况（元）"));
    base.add(GridCell.text(0, 6, "单位：万美元"));
    base.add(GridCell.text(1, 3, "3.15"));

    assertThat(faults())
        .containsExactlyInAnyOrder(
            tuple("附件1!G1", "单位：万美元", "不认识金额单位“万美元”：请改用元、千元、万元、百万元或亿元。"),
            tuple("附件1!G1", "单位：万美元", "同一张表写了不同的金额单位（元、万美元）：请统一为一种。"));
  }

  @Test
  void amountsByNatureAreReadBesideAndBehindTheirWords() {
    put(form, 0, "年度预算申请（万元）", "全年预算数", "全年执行数");
    put(form, 1, "按收入性质分：", "530", "按支出性质分");
    put(form, 2, "其中：一般公共预算", "５２０万元", "其中：基本支出：300 万元");
    put(form, 3, "政府性基金拨款 10", "", "项目支出：\u00a0220");
    put(form, 4, "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值");
    put(form, 5, "部门名称", "甲");

    var read = FilingFromGrids.read(List.of(new Grid("附件2", form)), "1", 2024, "p");
    assertThat(read.faults()).isEmpty();
    assertThat(read.filing().at("/forms/0/byIncome").toString())
        .isEqualTo("{\"total\":530,\"general-public\":520,\"government-fund\":10}");
    assertThat(read.filing().at("/forms/0/byExpenditure").toString())
        .isEqualTo("{\"basic\":300,\"project\":220}");
  }

  @Test
  void anAmountByNatureThatCannotBeReadOrPlacedIsNamed() {
    put(form, 0, "年度预算申请（万元）", "全年预算数", "全年执行数");
    put(form, 1, "按收入性质分", "五百");
    put(form, 2, "国有资本经营预算", "12");
    put(form, 4, "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值");
    put(form, 5, "部门名称", "甲");

    assertThat(FilingFromGrids.read(List.of(new Grid("附件2", form)), "1", 2024, "p").faults())
        .extracting(Fault::pointer, Fault::reason)
        .containsExactly(
            tuple("附件2!B2", "应为数值。"), tuple("附件2!B3", "没有认出这里的数属于哪一项收入或支出：请写在对应项目的右边。"));
  }

  private void amount(GridCell executed) {
    base.addAll(header("经费控制情况（万元）"));
    base.add(executed);
  }

  private static List<GridCell> header(String words) {
    var cells = new ArrayList<GridCell>();
    put(cells, 0, words, "2023 年决算数", "2024 年预算数", "2024 年决算数");
    put(cells, 1, "三公经费：");
    return cells;
  }

  private static void put(List<GridCell> cells, int row, String... texts) {
    for (var i = 0; i < texts.length; i++) {
      cells.add(GridCell.text(row, i, texts[i]));
    }
  }

  private static GridCell number(int row, int column, String shown, String stored) {
    return new GridCell(row, column, 1, 1, shown, new BigDecimal(stored), false, null);
  }

  private FilingFromGrids.Reading reading() {
    var info = new ArrayList<GridCell>();
    put(info, 0, "评分方案", "hunan-2024");
    put(info, 1, "部门名称", "甲");
    return FilingFromGrids.read(
        List.of(new Grid("附件1", base), new Grid("申报信息", info)), "1", 2024, null);
  }

  private BigDecimal executed() {
    assertThat(reading().faults()).isEmpty();
    return reading().filing().at("/statement/0/executed").decimalValue();
  }

  private List<org.assertj.core.groups.Tuple> faults() {
    return reading().faults().stream()
        .map(fault -> tuple(fault.pointer(), fault.value(), fault.reason()))
        .toList();
  }
}
