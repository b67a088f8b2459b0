package org.jiheng.rules.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.Building;
import org.jiheng.filing.Chapter;
import org.jiheng.filing.Department;
import org.jiheng.filing.Filing;
import org.jiheng.filing.Form;
import org.jiheng.filing.Headcount;
import org.jiheng.filing.Indicator;
import org.jiheng.filing.StatementEntry;
import org.jiheng.rules.finding.Finding;
import org.jiheng.rules.finding.Rule;
import org.jiheng.rules.profile.RuleProfile;
import org.jiheng.rules.scoring.IndicatorScore;

/** A small filing with one form, written as a test needs it; amounts in 万元. */
public final class Draft {

  private final List<Indicator> rows = new ArrayList<>();
  private final List<Form.Funds> funds = new ArrayList<>();
  private final List<StatementEntry> statement = new ArrayList<>();
  private final Map<String, BigDecimal> byIncome = new LinkedHashMap<>();
  private final Map<String, BigDecimal> byExpenditure = new LinkedHashMap<>();
  private final List<Form> further = new ArrayList<>();
  private final List<Chapter> narrative = new ArrayList<>();
  private final List<Building> buildings = new ArrayList<>();
  private String code = Form.OVERALL;
  private Form.Execution execution;
  private Form.Objective objective;
  private Form.Stated stated;
  private Headcount headcount;
  private RuleProfile profile = Evaluated.profile("mof-2020");

  public static BigDecimal number(String figure) {
    return figure == null ? null : new BigDecimal(figure);
  }

  public Draft profile(RuleProfile other) {
    profile = other;
    return this;
  }

  public Draft form(String form) {
    code = form;
    return this;
  }

  public Draft row(String target, String actual, String weight, String claim) {
    return row("产出指标", "数量指标", "指标", target, actual, weight, claim, null, null);
  }

  public Draft named(String name, String target, String actual, String weight, String claim) {
    return row("产出指标", "数量指标", name, target, actual, weight, claim, null, null);
  }

  public Draft reasoned(String target, String actual, String weight, String claim, String reason) {
    return row("产出指标", "数量指标", "指标", target, actual, weight, claim, null, reason);
  }

  public Draft tiered(String target, String weight, String claim, Indicator.Tier tier) {
    return row("效益指标", "社会效益指标", "指标", target, "正在推进", weight, claim, tier, null);
  }

  public Draft row(
      String level1,
      String level2,
      String name,
      String target,
      String actual,
      String weight,
      String claim,
      Indicator.Tier tier,
      String reason) {
    rows.add(
        new Indicator(
            level1, level2, name, target, actual, number(weight), number(claim), tier, reason));
    return this;
  }

  public Draft funds(Form.Source source, String initial, String annual, String executed) {
    funds.add(new Form.Funds(source, number(initial), number(annual), number(executed), null));
    return this;
  }

  public Draft fundsRated(Form.Source source, String annual, String executed, String rate) {
    funds.add(new Form.Funds(source, null, number(annual), number(executed), number(rate)));
    return this;
  }

  public Draft rated(String line, String annual, String executed, String rate) {
    statement.add(
        new StatementEntry(
            line, null, null, null, number(annual), number(executed), number(rate), null));
    return this;
  }

  public Draft execution(String annual, String executed, String statedRate, String claim) {
    funds(Form.Source.TOTAL, null, annual, executed);
    execution = new Form.Execution(new BigDecimal(10), number(statedRate), number(claim));
    return this;
  }

  /** An execution line with a weight of its own. */
  public Draft weighted(String weight, String annual, String executed, String claim) {
    funds(Form.Source.TOTAL, null, annual, executed);
    execution = new Form.Execution(number(weight), null, number(claim));
    return this;
  }

  /** An execution line that leaves its weight to the profile. */
  public Draft line(String annual, String executed) {
    funds(Form.Source.TOTAL, null, annual, executed);
    execution = new Form.Execution(null, null, BigDecimal.ZERO);
    return this;
  }

  public Draft line(String line, String annual, String executed) {
    statement.add(
        new StatementEntry(line, null, null, null, number(annual), number(executed), null, null));
    return this;
  }

  /** A line of the department's own. */
  public Draft own(String line, String name, String annual) {
    return own(line, name, annual, null);
  }

  public Draft own(String line, String name, String annual, String executed) {
    statement.add(
        new StatementEntry(line, name, null, null, number(annual), number(executed), null, null));
    return this;
  }

  public Draft phases(String line, String prior, String initial, String annual, String executed) {
    statement.add(
        new StatementEntry(
            line,
            null,
            number(prior),
            number(initial),
            number(annual),
            number(executed),
            null,
            null));
    return this;
  }

  public Draft income(String key, String amount) {
    byIncome.put(key, number(amount));
    return this;
  }

  public Draft expenditure(String key, String amount) {
    byExpenditure.put(key, number(amount));
    return this;
  }

  public Draft objective(String expected, String actual) {
    objective = new Form.Objective(expected, actual);
    return this;
  }

  public Draft stated(String weight, String score) {
    stated = new Form.Stated(number(weight), number(score));
    return this;
  }

  public Draft headcount(String authorized, String actual, String rate) {
    headcount = new Headcount(number(authorized), number(actual), number(rate));
    return this;
  }

  public Draft building(Building building) {
    buildings.add(building);
    return this;
  }

  public Draft chapter(String heading, String text) {
    narrative.add(new Chapter(heading, text));
    return this;
  }

  /** Closes the form and begins another one. */
  public Draft next(String form) {
    further.add(form());
    rows.clear();
    funds.clear();
    byIncome.clear();
    byExpenditure.clear();
    execution = null;
    objective = null;
    stated = null;
    code = form;
    return this;
  }

  public Filing filing() {
    var forms = new ArrayList<>(further);
    forms.add(form());
    return new Filing(
        new Department("999001", "测试部门", null, null, null),
        2024,
        profile.code(),
        AmountUnit.WAN_YUAN,
        headcount,
        statement,
        buildings,
        null,
        forms,
        narrative);
  }

  public Evaluation evaluate() {
    return Evaluated.evaluate(filing(), profile);
  }

  public IndicatorScore only() {
    return evaluate().forms().get(0).indicators().get(0);
  }

  public List<Finding> findings(Rule rule) {
    return evaluate().findings().stream().filter(finding -> finding.rule() == rule).toList();
  }

  private Form form() {
    return new Form(
        code,
        "测试表",
        null,
        funds,
        byIncome,
        byExpenditure,
        execution,
        objective,
        rows,
        stated,
        null);
  }
}
