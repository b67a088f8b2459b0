package org.jiheng.rules.evaluation;

import java.math.BigDecimal;
import java.util.List;
import org.jiheng.rules.finding.Finding;
import org.jiheng.rules.scoring.ExecutionScore;
import org.jiheng.rules.scoring.FormScore;
import org.jiheng.rules.scoring.IndicatorScore;
import org.jiheng.rules.scoring.Notation;

/** An evaluation as a page that a person checks line by line against the printed form. */
final class PrintedEvaluation {

  private final StringBuilder page = new StringBuilder();

  private PrintedEvaluation() {}

  static String of(Evaluation evaluation) {
    var printed = new PrintedEvaluation();
    printed.line("规则 %s，金额单位：%s", evaluation.profile().code(), evaluation.unit().label());
    printed.line("得分 %s，等级 %s", number(evaluation.score()), text(evaluation.grade()));
    evaluation.forms().forEach(printed::form);
    printed.findings(evaluation.findings());
    return printed.page.toString();
  }

  private void form(FormScore form) {
    line("");
    line("== %s %s", form.form().form(), text(form.form().name()));
    if (form.execution() != null) {
      execution(form.execution());
    }
    form.indicators().forEach(this::indicator);
    form.subtotals()
        .forEach(
            sum ->
                line(
                    "小计 %s：分值 %s，自评 %s，计算 %s",
                    text(sum.level1()),
                    number(sum.weight()),
                    number(sum.selfScore()),
                    number(sum.computedScore())));
    line(
        "合计：自评 %s，计算 %s，填报 %s，等级 %s",
        number(form.selfTotal()),
        number(form.computedTotal()),
        number(form.statedTotal()),
        text(form.grade()));
  }

  private void execution(ExecutionScore score) {
    line(
        "执行：全年预算 %s，执行 %s，执行率 %s（填报 %s），分值 %s，自评 %s，计算 %s",
        number(score.annual()),
        number(score.executed()),
        number(score.rate()),
        number(score.statedRate()),
        number(score.weight()),
        number(score.selfScore()),
        number(score.computedScore()));
    line("     %s", score.explanation().text());
    line("     %s %s", score.explanation().code(), score.explanation().args());
  }

  private void indicator(IndicatorScore score) {
    line(
        "[%d] 分值 %s，自评 %s，计算 %s，%s",
        score.index(),
        number(score.row().weight()),
        number(score.row().selfScore()),
        number(score.computedScore()),
        score.basis());
    line("     %s", score.explanation().text());
    line("     %s %s", score.explanation().code(), score.explanation().args());
  }

  private void findings(List<Finding> findings) {
    line("");
    line("== 发现 %d 项", findings.size());
    for (Finding finding : findings) {
      line("%s %s %s", finding.severity(), finding.rule(), finding.where());
      line("     %s", finding.message());
      line(
          "     应为 %s，填报 %s，%s %s",
          number(finding.expected()), number(finding.found()), finding.code(), finding.args());
    }
  }

  private void line(String format, Object... values) {
    page.append(String.format(format, values)).append('\n');
  }

  private static String number(BigDecimal figure) {
    return figure == null ? "—" : Notation.number(figure);
  }

  private static String text(String filed) {
    return filed == null ? "—" : filed;
  }
}
