package org.jiheng.rules.finding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiheng.filing.Form;
import org.jiheng.rules.expression.Kind;
import org.jiheng.rules.scoring.Basis;
import org.jiheng.rules.scoring.FormScore;
import org.jiheng.rules.scoring.IndicatorScore;
import org.jiheng.rules.scoring.Notation;
import org.jiheng.rules.sentence.Phrase;

/** Points claimed for a blank cell, and score cells left blank beside a weight. */
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
    var budgeted =
        execution != null && execution.annual() != null && execution.annual().signum() > 0;
    if (!budgeted || form.form().execution() == null) {
      return;
    }
    var where = Pointer.form(form.index());
    var title = Map.of("form", Ledger.title(form));
    if (execution.selfScore() == null && form.form().execution().weight() != null) {
      var cell = where.to("execution").to("selfScore");
      findings.add(
          Finding.of(FindingCode.EXECUTION_SCORE_BLANK, cell, title)
              .measured(FigureKind.PLAIN, execution.ruleScore(), null));
    } else if (execution.basis() == Basis.MISSING) {
      var row = Ledger.funds(form, Form.Source.TOTAL).orElseThrow();
      var figures = Phrase.and(title, "claim", Notation.number(execution.selfScore()));
      findings.add(
          Finding.of(FindingCode.EXECUTION_CLAIM_WITHOUT_FIGURE, row.at(Phase.EXECUTED), figures)
              .measured(FigureKind.PLAIN, BigDecimal.ZERO, execution.selfScore()));
    }
  }

  private static void indicator(FormScore form, IndicatorScore score, List<Finding> findings) {
    var row = score.row();
    if (score.basis() == Basis.MISSING) {
      var where = Pointer.indicator(form.index(), score.index());
      var cell = score.target().is(Kind.EMPTY) ? "target" : "actual";
      var figures = Phrase.and(Notation.figures(row), "claim", Notation.number(row.selfScore()));
      findings.add(
          Finding.of(FindingCode.CLAIM_WITHOUT_FIGURE, where.to(cell), figures)
              .measured(FigureKind.PLAIN, BigDecimal.ZERO, row.selfScore()));
    } else if (row.selfScore() == null && row.weight() != null) {
      var where = Pointer.indicator(form.index(), score.index()).to("selfScore");
      findings.add(
          Finding.of(FindingCode.SCORE_BLANK, where, Notation.figures(row))
              .measured(FigureKind.PLAIN, score.ruleScore(), null));
    }
  }
}
