package org.jiheng.prints.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiheng.documents.chapter.Outline;
import org.jiheng.documents.form.PointerNames;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.table.Cell;
import org.jiheng.documents.table.DocumentPart;
import org.jiheng.documents.table.Role;
import org.jiheng.documents.table.TableRow;
import org.jiheng.filing.Filing;
import org.jiheng.rules.evaluation.EvaluationView;
import org.jiheng.rules.evaluation.EvaluationView.FindingView;
import org.jiheng.rules.finding.Rule;

/** What contradicts itself or needs a look, one row a finding. */
public final class FindingSheet {

  private static final List<Integer> WIDTHS = List.of(6, 8, 20, 70, 16, 16, 36);

  /** Rules of which the figures are amounts. */
  private static final Set<Rule> MONEY =
      Set.of(Rule.SUM, Rule.SUM_PART, Rule.CARRY_OVER, Rule.UNEXPLAINED_CHANGE);

  private static final Map<String, String> SEVERITIES =
      Map.of("ERROR", "错误", "WARNING", "警告", "NOTICE", "提示");

  private FindingSheet() {}

  /** The findings in the columns of {@link ScoreSheet#WIDTHS}, to stand below the scores. */
  public static Block.Table belowScores(EvaluationView view, Filing filing) {
    var rows = new ArrayList<TableRow>();
    rows.add(
        TableRow.header(
            Cell.label("序号", 1),
            Cell.label("级别", 1),
            Cell.label("规则", 1),
            Cell.label("应为（金额为元）", 1),
            Cell.label("实为（金额为元）", 1),
            Cell.label("位置", 4),
            Cell.label("说明", 1)));
    for (FindingView finding : view.findings()) {
      rows.add(
          TableRow.of(
              number(rows.size()),
              severity(finding),
              rule(finding),
              figure(finding, finding.expected()),
              figure(finding, finding.found()),
              Cell.of(Role.TEXT, PointerNames.of(finding.where(), filing), 4),
              Cell.of(Role.TEXT, finding.message(), 1)));
    }
    return new Block.Table(ScoreSheet.WIDTHS, rows);
  }

  public static DocumentPart of(EvaluationView view, Filing filing) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Line(Role.TITLE, Outline.FINDINGS));
    blocks.add(new Block.Line(Role.NOTE, Provenance.of(view)));
    blocks.add(new Block.Line(Role.CAPTION, "共 " + view.findings().size() + " 条"));
    var rows = new ArrayList<TableRow>();
    rows.add(TableRow.header("序号", "级别", "规则", "说明", "应为（金额为元）", "实为（金额为元）", "位置"));
    for (FindingView finding : view.findings()) {
      rows.add(
          TableRow.of(
              number(rows.size()),
              severity(finding),
              rule(finding),
              Cell.of(Role.TEXT, finding.message(), 1),
              figure(finding, finding.expected()),
              figure(finding, finding.found()),
              Cell.of(Role.TEXT, PointerNames.of(finding.where(), filing), 1)));
    }
    if (!view.findings().isEmpty()) {
      blocks.add(new Block.Table(WIDTHS, rows));
    }
    return new DocumentPart(Outline.FINDINGS, true, blocks);
  }

  private static Cell figure(FindingView finding, BigDecimal figure) {
    return MONEY.contains(Rule.valueOf(finding.rule()))
        ? Cell.amount(figure, 1)
        : Cell.figure(figure, 1);
  }

  private static Cell number(int number) {
    return Cell.of(Role.CENTRED, Integer.toString(number), 1);
  }

  private static Cell severity(FindingView finding) {
    return Cell.of(Role.CENTRED, SEVERITIES.get(finding.severity()), 1);
  }

  private static Cell rule(FindingView finding) {
    return Cell.of(Role.CENTRED, Rule.valueOf(finding.rule()).title(), 1);
  }
}
