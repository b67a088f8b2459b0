package org.jiheng.report.movebatch;

import org.jiheng.documents.csv.CsvLine;
import org.jiheng.report.movebatch.MoveBatch.MoveOutcome;

/** What became of each department, as a CSV file that Excel opens in Chinese. */
final class MoveBatchReport {

  private MoveBatchReport() {}

  static String of(MoveBatch batch) {
    var lines = new StringBuilder(CsvLine.BYTE_ORDER_MARK);
    lines.append(CsvLine.of("部门代码", "部门名称", "年度", "结果", "说明"));
    batch
        .items()
        .forEach(
            item ->
                lines.append(
                    CsvLine.of(
                        item.department(),
                        item.name(),
                        batch.terms().fiscalYear(),
                        word(item.state()),
                        item.reason())));
    return lines.toString();
  }

  private static String word(MoveOutcome state) {
    return switch (state) {
      case WAITING -> "未处理";
      case PASSED -> "可以办理";
      case MOVED -> "已办理";
      case UNCHANGED -> "此前已办理";
      case REFUSED -> "不能办理";
      case FAILED -> "未能办理";
      case CANCELLED -> "已取消";
    };
  }
}
