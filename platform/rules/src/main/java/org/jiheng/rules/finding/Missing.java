package org.jiheng.rules.finding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jiheng.filing.Form;
import org.jiheng.rules.expression.Kind;
import org.jiheng.rules.scoring.Basis;
import org.jiheng.rules.scoring.FormScore;
import org.jiheng.rules.scoring.IndicatorScore;
import org.jiheng.rules.scoring.Texts;

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
    var name = Ledger.name(form);
    if (execution.selfScore() == null) {
      var message = name + "表的执行率未填写自评得分。";
      findings.add(
          missing(where.to("execution").to("selfScore"), message, "SCORE_BLANK", Ledger.title(form))
              .figures(Measure.PLAIN, execution.ruleScore(), null));
    } else if (execution.basis() == Basis.MISSING) {
      var claim = Texts.number(execution.selfScore());
      var row = Ledger.funds(form, Form.Source.TOTAL).orElseThrow();
      var message = name + "表的全年执行数为空，执行率却自评" + claim + "分。";
      findings.add(
          missing(
                  row.at(Phase.EXECUTED),
                  message,
                  "CLAIM_WITHOUT_FIGURE",
                  Ledger.title(form),
                  claim)
              .figures(Measure.PLAIN, BigDecimal.ZERO, execution.selfScore()));
    }
  }

  private static void indicator(FormScore form, IndicatorScore score, List<Finding> findings) {
    var row = score.row();
    if (score.basis() == Basis.MISSING) {
      var where = Pointer.indicator(form.index(), score.index());
      var cell = score.target().is(Kind.EMPTY) ? "target" : "actual";
      var claim = Texts.number(row.selfScore());
      var message = Texts.row(row) + "，自评" + claim + "分，缺少得分依据。";
      findings.add(
          missing(where.to(cell), message, "CLAIM_WITHOUT_FIGURE", RowFindings.args(row, claim))
              .figures(Measure.PLAIN, BigDecimal.ZERO, row.selfScore()));
    } else if (row.selfScore() == null) {
      var where = Pointer.indicator(form.index(), score.index());
      var message = Texts.row(row) + "，未填写自评得分。";
      findings.add(
          missing(where.to("selfScore"), message, "SCORE_BLANK", RowFindings.args(row))
              .figures(Measure.PLAIN, score.ruleScore(), null));
    }
  }

  private static Finding missing(Pointer where, String message, String code, String... args) {
    return Finding.of(Rule.MISSING, Severity.ERROR, where, message, code).args(args);
  }
}
