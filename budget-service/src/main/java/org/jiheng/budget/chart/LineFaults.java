package org.jiheng.budget.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiheng.filing.ChartLine;
import org.jiheng.filing.StatementChart;
import org.jiheng.filing.json.Fault;

/** Finds what keeps a line from having a place in the chart. */
final class LineFaults {

  private LineFaults() {}

  static List<Fault> of(ChartLine line, StatementChart chart) {
    var faults = new ArrayList<Fault>();
    if ((line.parent() == null) != (line.breakdown() == null)) {
      faults.add(new Fault("/breakdown", line.breakdown(), "有上级项目时必须写明 breakdown，没有上级项目时不能写。"));
    }
    if (line.parent() != null && chart.line(line.parent()).isEmpty()) {
      faults.add(new Fault("/parent", line.parent(), "上级项目“" + line.parent() + "”不在收支项目目录中。"));
    } else if (isBelowItself(line, chart)) {
      faults.add(new Fault("/parent", line.parent(), "收支项目不能成为自己的下级。"));
    }
    if (line.parent() != null && disagrees(line, chart)) {
      faults.add(
          new Fault(
              "/complete", line.complete(), "同一分解“" + line.breakdown() + "”下各项目的 complete 必须一致。"));
    }
    return faults;
  }

  private static boolean isBelowItself(ChartLine line, StatementChart chart) {
    var above = Optional.ofNullable(line.parent());
    while (above.isPresent()) {
      if (above.get().equals(line.code())) {
        return true;
      }
      above = above.flatMap(chart::line).map(ChartLine::parent);
    }
    return false;
  }

  private static boolean disagrees(ChartLine line, StatementChart chart) {
    return chart.children(line.parent()).stream()
        .filter(sibling -> !sibling.code().equals(line.code()))
        .filter(sibling -> sibling.breakdown().equals(line.breakdown()))
        .anyMatch(sibling -> sibling.complete() != line.complete());
  }
}
