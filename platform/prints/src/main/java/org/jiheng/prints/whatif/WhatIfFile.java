package org.jiheng.prints.whatif;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiheng.documents.csv.CsvLine;
import org.jiheng.rules.finding.Rule;
import org.jiheng.rules.whatif.Step;
import org.jiheng.rules.whatif.WhatIfResult;
import org.jiheng.rules.whatif.WhatIfResult.FindingMove;
import org.jiheng.rules.whatif.WhatIfResult.Mover;
import org.jiheng.rules.whatif.WhatIfResult.RowMove;

/** The departments that move as a file that a spreadsheet opens. */
public final class WhatIfFile {

  private static final String BETWEEN = "；";

  private WhatIfFile() {}

  public static String of(WhatIfResult result) {
    var lines = new StringBuilder(CsvLine.BYTE_ORDER_MARK);
    lines.append(
        CsvLine.of(
            "部门代码",
            "部门名称",
            "现行得分",
            "试算得分",
            "得分增减",
            "现行等级",
            "试算等级",
            "得分变动的指标（条）",
            "变动最大的指标",
            "评价发现的增减"));
    result.movers().forEach(mover -> lines.append(line(mover)));
    if (result.untold() > 0) {
      lines.append(CsvLine.of("另有 " + result.untold() + " 个部门也有变动，变动较小，没有列出。"));
    }
    return lines.toString();
  }

  private static String line(Mover mover) {
    return CsvLine.of(
        mover.department().code(),
        mover.department().name(),
        mover.scoreBefore(),
        mover.scoreAfter(),
        Step.difference(mover.scoreBefore(), mover.scoreAfter()),
        mover.gradeBefore(),
        mover.gradeAfter(),
        mover.rows().size() + mover.untoldRows(),
        mover.rows().stream().map(WhatIfFile::row).collect(Collectors.joining(BETWEEN)),
        mover.findings().stream().map(WhatIfFile::finding).collect(Collectors.joining(BETWEEN)));
  }

  private static String row(RowMove row) {
    return Objects.requireNonNullElse(row.name(), unnamed(row))
        + " "
        + Stream.of(row.scoreBefore(), row.scoreAfter())
            .map(score -> score == null ? "无" : score.toPlainString())
            .collect(Collectors.joining("→"));
  }

  private static String unnamed(RowMove row) {
    return row.where().endsWith("/execution") ? "预算执行率" : "扣减或封顶";
  }

  private static String finding(FindingMove move) {
    return Rule.valueOf(move.rule()).title() + " " + move.before() + "→" + move.after();
  }
}
