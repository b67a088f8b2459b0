package org.jiheng.bench.province;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiheng.filing.Form;
import org.jiheng.filing.Indicator;

/** Self-evaluation forms whose printed totals mostly hold. */
final class InventedForms {

  private static final BigDecimal EXECUTION_WEIGHT = BigDecimal.TEN;

  private InventedForms() {}

  static Form overall(Draw draw, DrawnAmounts money, int rows, int fiscalYear) {
    var total = money.total();
    Map<String, BigDecimal> byIncome = new LinkedHashMap<>();
    byIncome.put("general-public", total.annual());
    Map<String, BigDecimal> byExpenditure = new LinkedHashMap<>();
    byExpenditure.put("basic", money.basic().annual());
    byExpenditure.put("project", money.project().annual());
    return form(
        draw,
        new Head(Form.OVERALL, "部门整体支出", null),
        List.of(funds(draw, Form.Source.TOTAL, total)),
        byIncome,
        byExpenditure,
        total,
        Rows.draw(draw, rows, fiscalYear));
  }

  static Form project(
      Draw draw, DrawnAmounts.Project project, String unit, int rows, int fiscalYear) {
    return form(
        draw,
        new Head(project.code(), project.name(), unit),
        List.of(
            funds(draw, Form.Source.TOTAL, project.total()),
            funds(draw, Form.Source.CURRENT, project.current()),
            funds(draw, Form.Source.CARRY_OVER, project.carriedOver())),
        null,
        null,
        project.total(),
        Rows.draw(draw, rows, fiscalYear));
  }

  private record Head(String form, String name, String unit) {}

  private static Form form(
      Draw draw,
      Head head,
      List<Form.Funds> funds,
      Map<String, BigDecimal> byIncome,
      Map<String, BigDecimal> byExpenditure,
      DrawnAmounts.Cell total,
      List<Indicator> indicators) {
    var rate = DrawnRate.of(total.executed(), total.annual());
    var score = rate.divide(EXECUTION_WEIGHT, 1, RoundingMode.HALF_UP);
    var weight = EXECUTION_WEIGHT;
    var selfScore = score;
    for (Indicator row : indicators) {
      weight = weight.add(row.weight());
      selfScore = selfScore.add(row.selfScore());
    }
    if (draw.percent(3)) {
      selfScore = selfScore.subtract(BigDecimal.ONE);
    }
    return new Form(
        head.form(),
        head.name(),
        head.unit(),
        funds,
        byIncome,
        byExpenditure,
        new Form.Execution(EXECUTION_WEIGHT, rate, score),
        new Form.Objective(Narrative.expected(draw), Narrative.reached(draw)),
        indicators,
        new Form.Stated(weight, selfScore),
        null);
  }

  private static Form.Funds funds(Draw draw, Form.Source source, DrawnAmounts.Cell cell) {
    return new Form.Funds(
        source, draw.share(cell.annual(), 800, 1000), cell.annual(), cell.executed(), null);
  }
}
