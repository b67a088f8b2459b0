package org.jiheng.report.finding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jiheng.filing.Form;
import org.jiheng.report.expression.Kind;
import org.jiheng.report.scoring.Basis;
import org.jiheng.report.scoring.FormScore;
import org.jiheng.report.scoring.IndicatorScore;
import org.jiheng.report.scoring.Texts;

/** Points claimed for a blank cell, and score cells left blank. */
final class Missing {

  private Missing() {}

  static Stream<Finding> findings(Ledger ledger) {
    var findings = new ArrayList<Finding>();
    for (FormScore form : ledger.forms()) {
      execution(form, findings);
      form.indicators().forEach(row -> indicator(form, row, findings));
    }
    return findings.stream();
  }

  /** Never for a line without an annual budget: that is what RATE says. */
  private static void execution(FormScore form, List<Finding> findings) {
    var execution = form.execution();
    boolean budgeted =
        execution != null && execution.annual() != null && execution.annual().signum() > 0;
    if (!budgeted || form.form().execution() == null) {
      return;
    }
    var where = Pointer.form(form.index());
    if (execution.selfScore() == null) {
      findings.add(
          blankScore(
              where.to("execution").to("selfScore"),
              Ledger.name(form) + "表的执行率未填写自评得分。",
              execution.ruleScore()));
    } else if (execution.basis() == Basis.MISSING) {
      var row = Ledger.funds(form, Form.Source.TOTAL).orElseThrow();
      var message =
          Ledger.name(form) + "表的全年执行数为空，执行率却自评" + Texts.number(execution.selfScore()) + "分。";
      findings.add(claimed(row.at(Phase.EXECUTED), message, execution.selfScore()));
    }
  }

  private static void indicator(FormScore form, IndicatorScore score, List<Finding> findings) {
    var row = score.row();
    var where = Pointer.indicator(form.index(), score.index());
    if (score.basis() == Basis.MISSING) {
      var cell = score.target().is(Kind.EMPTY) ? "target" : "actual";
      var message = Texts.row(row) + "，自评" + Texts.number(row.selfScore()) + "分，缺少得分依据。";
      findings.add(claimed(where.to(cell), message, row.selfScore()));
    } else if (row.selfScore() == null) {
      findings.add(
          blankScore(where.to("selfScore"), Texts.row(row) + "，未填写自评得分。", score.ruleScore()));
    }
  }

  private static Finding claimed(Pointer where, String message, BigDecimal claim) {
    return Finding.of(Rule.MISSING, Severity.ERROR, where, message, "CLAIM_WITHOUT_FIGURE")
        .args(Texts.number(claim))
        .figures(Measure.PLAIN, BigDecimal.ZERO, claim);
  }

  private static Finding blankScore(Pointer where, String message, BigDecimal expected) {
    return Finding.of(Rule.MISSING, Severity.ERROR, where, message, "SCORE_BLANK")
        .figures(Measure.PLAIN, expected, null);
  }
}
