package org.jiheng.budget.amount;

import java.util.ArrayList;
import java.util.List;
import org.jiheng.filing.StatementChart;
import org.jiheng.filing.json.Fault;

/** Finds why an amount has no place where it is to be posted. */
final class PostingFaults {

  private PostingFaults() {}

  /**
   * @param formKnown whether the department has the form whose sheet is named
   */
  static List<Fault> of(PostingBody body, Sheet sheet, StatementChart chart, boolean formKnown) {
    var faults = new ArrayList<Fault>();
    if (body.withdraws() && body.amount() != null) {
      faults.add(new Fault("/amount", body.amount(), "撤回时不能填写金额。"));
    }
    if (!body.withdraws() && body.amount() == null) {
      faults.add(new Fault("/amount", null, "必须填写新的合计数；要恢复为空白请把 kind 写为 WITHDRAWN。"));
    }
    if (sheet.code().equals(Sheet.STATEMENT)) {
      statement(body, sheet, chart, faults);
    } else if (!sheet.isForm() || !formKnown) {
      faults.add(
          new Fault("/sheet", body.sheet(), "没有这张表：应为 statement，或 form: 加 overall 或已有项目的代码。"));
    } else if (!FormLines.has(body.cell())) {
      faults.add(
          new Fault(
              "/line", body.line(), "绩效自评表没有“" + body.line() + "”在 " + body.phase() + " 阶段的金额。"));
    }
    return faults;
  }

  private static void statement(
      PostingBody body, Sheet sheet, StatementChart chart, List<Fault> faults) {
    var placed =
        sheet.prints(body.line())
            || chart.line(body.line()).isPresent()
            || chart.place(body.line(), body.name()).isPresent();
    if (!placed) {
      faults.add(
          new Fault(
              "/line", body.line(), "收支项目“" + body.line() + "”不在收支项目目录中；作为已有项目的下级时须填写 name。"));
    }
  }
}
