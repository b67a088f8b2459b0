package org.jiheng.rules.finding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jiheng.rules.scoring.FormScore;
import org.jiheng.rules.scoring.Texts;

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
              where, "在职人员控制率", headcount.statedRate(), headcount.actual(), headcount.authorized())
          .check(findings);
    }
  }

  private static void statement(Ledger ledger, List<Finding> findings) {
    var entries = ledger.filing().statement();
    for (int i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      if (entry.statedRate() == null) {
        continue;
      }
      var subject = Texts.quoted(ledger.name(entry.line())) + "的执行率";
      var where = Pointer.statement(i).to("statedRate");
      new Claim(where, subject, entry.statedRate(), entry.executed(), entry.annual())
          .check(findings);
    }
  }

  private static void buildings(Ledger ledger, List<Finding> findings) {
    var buildings = ledger.filing().buildings();
    for (int i = 0; i < buildings.size(); i++) {
      var row = buildings.get(i);
      var where = Pointer.ROOT.to("buildings").to(i);
      var name = Texts.quoted(row.name());
      new Claim(
              where.to("statedAreaRate"),
              name + "的规模控制率",
              row.statedAreaRate(),
              row.actualArea(),
              row.approvedArea())
          .check(findings);
      new Claim(
              where.to("statedInvestmentRate"),
              name + "的投资概算控制率",
              row.statedInvestmentRate(),
              row.actualInvestment(),
              row.budgetInvestment())
          .check(findings);
    }
  }

  private static void form(FormScore form, List<Finding> findings) {
    var pointer = Pointer.form(form.index());
    var subject = Ledger.name(form) + "表的执行率";
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
    for (int i = 0; i < funds.size(); i++) {
      var row = funds.get(i);
      var where = pointer.to("funds").to(i).to("statedRate");
      var of = Ledger.name(form) + "表" + Names.of(row.source()) + "的执行率";
      new Claim(where, of, row.statedRate(), row.executed(), row.annual()).check(findings);
    }
  }

  private static Finding withoutBudget(FormScore form, Pointer where, BigDecimal annual) {
    var budget = annual == null ? "未填写" : "为" + Texts.number(annual);
    var message = Ledger.name(form) + "表的全年预算数" + budget + "，无法计算执行率，执行率得分采用自评得分。";
    return Finding.of(Rule.RATE, Severity.WARNING, where, message, "RATE_WITHOUT_BUDGET")
        .args(Ledger.title(form))
        .figures(Measure.PLAIN, null, form.execution().statedRate());
  }

  /** A stated rate and the figures that it should follow from. */
  private record Claim(
      Pointer where, String subject, BigDecimal stated, BigDecimal part, BigDecimal whole) {

    void check(List<Finding> findings) {
      if (stated == null || part == null || whole == null || whole.signum() == 0) {
        return;
      }
      var computed = rounded(DECIMALS);
      if (stated.compareTo(computed) == 0) {
        return;
      }
      int decimals = Math.max(0, stated.stripTrailingZeros().scale());
      boolean right = stated.compareTo(rounded(decimals)) == 0;
      if (!right || decimals < DECIMALS) {
        findings.add(finding(computed, right));
      }
    }

    private BigDecimal rounded(int decimals) {
      return part.movePointRight(2).divide(whole, decimals, RoundingMode.HALF_UP);
    }

    private Finding finding(BigDecimal computed, boolean right) {
      var message =
          subject
              + "填报为"
              + Texts.number(stated)
              + "%，按"
              + Texts.number(part)
              + " ÷ "
              + Texts.number(whole)
              + "计算为"
              + computed.toPlainString()
              + "%"
              + (right ? "，应保留两位小数。" : "，两者不一致。");
      return Finding.of(
              Rule.RATE,
              right ? Severity.WARNING : Severity.ERROR,
              where,
              message,
              right ? "RATE_DECIMALS" : "RATE_WRONG")
          .args(subject, Texts.number(stated), computed.toPlainString())
          .figures(Measure.PLAIN, computed, stated);
    }
  }
}
