package org.jiheng.rules.finding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiheng.rules.scoring.FormScore;
import org.jiheng.rules.scoring.Notation;
import org.jiheng.rules.scoring.ScorePart;
import org.jiheng.rules.sentence.Phrase;

/** Stated rates against the computed ones. */
final class Rates {

  private static final int DECIMALS = 2;

  private Rates() {}

  static Stream<Finding> findings(Ledger ledger) {
    var findings = new ArrayList<Finding>();
    headcount(ledger, findings);
    statement(ledger, findings);
    buildings(ledger, findings);
    ledger.forms().forEach(form -> form(form, findings));
    return findings.stream();
  }

  private static void headcount(Ledger ledger, List<Finding> findings) {
    var headcount = ledger.filing().headcount();
    if (headcount != null) {
      var where = Pointer.ROOT.to("headcount").to("statedRate");
      new Claim(
              where,
              FindingPart.SUBJECT_HEADCOUNT_RATE.phrase(),
              headcount.statedRate(),
              headcount.actual(),
              headcount.authorized())
          .check(findings);
    }
  }

  private static void statement(Ledger ledger, List<Finding> findings) {
    var entries = ledger.filing().statement();
    for (var i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      if (entry.statedRate() == null) {
        continue;
      }
      var subject = FindingPart.SUBJECT_LINE_RATE.of("line", ledger.name(entry.line()));
      var where = Pointer.statement(i).to("statedRate");
      new Claim(where, subject, entry.statedRate(), entry.executed(), entry.annual())
          .check(findings);
    }
  }

  private static void buildings(Ledger ledger, List<Finding> findings) {
    var buildings = ledger.filing().buildings();
    for (var i = 0; i < buildings.size(); i++) {
      var row = buildings.get(i);
      var where = Pointer.ROOT.to("buildings").to(i);
      var name = row.name() == null ? "" : row.name();
      new Claim(
              where.to("statedAreaRate"),
              FindingPart.SUBJECT_AREA_RATE.of("building", name),
              row.statedAreaRate(),
              row.actualArea(),
              row.approvedArea())
          .check(findings);
      new Claim(
              where.to("statedInvestmentRate"),
              FindingPart.SUBJECT_INVESTMENT_RATE.of("building", name),
              row.statedInvestmentRate(),
              row.actualInvestment(),
              row.budgetInvestment())
          .check(findings);
    }
  }

  private static void form(FormScore form, List<Finding> findings) {
    var pointer = Pointer.form(form.index());
    var subject = FindingPart.SUBJECT_FORM_RATE.of("form", Ledger.title(form));
    var execution = form.form().execution();
    if (execution != null) {
      var score = form.execution();
      if (score.annual() == null || score.annual().signum() <= 0) {
        findings.add(withoutBudget(form, pointer.to("execution"), score.annual()));
      } else {
        var where = pointer.to("execution").to("statedRate");
        new Claim(where, subject, execution.statedRate(), score.executed(), score.annual())
            .check(findings);
      }
    }
    var funds = form.form().funds();
    for (var i = 0; i < funds.size(); i++) {
      var row = funds.get(i);
      var where = pointer.to("funds").to(i).to("statedRate");
      var of =
          new Phrase(
              FindingPart.SUBJECT_FUNDS_RATE,
              Map.of("form", Ledger.title(form), "source", Names.of(row.source())));
      new Claim(where, of, row.statedRate(), row.executed(), row.annual()).check(findings);
    }
  }

  private static Finding withoutBudget(FormScore form, Pointer where, BigDecimal annual) {
    var budget =
        annual == null
            ? FindingPart.BUDGET_NOT_FILED.phrase()
            : new Phrase(ScorePart.BUDGET_STATED, Map.of("annual", Notation.number(annual)));
    var figures = Map.of("form", Ledger.title(form), "budget", budget);
    return Finding.of(FindingCode.RATE_WITHOUT_BUDGET, where, figures)
        .measured(FigureKind.PLAIN, null, form.execution().statedRate());
  }

  /** A stated rate and the figures that it should follow from. */
  private record Claim(
      Pointer where, Phrase subject, BigDecimal stated, BigDecimal part, BigDecimal whole) {

    void check(List<Finding> findings) {
      if (stated == null || part == null || whole == null || whole.signum() == 0) {
        return;
      }
      var computed = rounded(DECIMALS);
      if (stated.compareTo(computed) == 0) {
        return;
      }
      var decimals = Math.max(0, stated.stripTrailingZeros().scale());
      var right = stated.compareTo(rounded(decimals)) == 0;
      if (!right || decimals < DECIMALS) {
        findings.add(finding(computed, right));
      }
    }

    private BigDecimal rounded(int decimals) {
      return part.movePointRight(2).divide(whole, decimals, RoundingMode.HALF_UP);
    }

    private Finding finding(BigDecimal computed, boolean right) {
      var figures =
          Map.of(
              "subject", subject,
              "stated", Notation.number(stated),
              "part", Notation.number(part),
              "whole", Notation.number(whole),
              "computed", computed.toPlainString());
      return Finding.of(right ? FindingCode.RATE_DECIMALS : FindingCode.RATE_WRONG, where, figures)
          .measured(FigureKind.PLAIN, computed, stated);
    }
  }
}
