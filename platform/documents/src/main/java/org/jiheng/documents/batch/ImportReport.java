package org.jiheng.documents.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import org.jiheng.documents.csv.CsvLine;

/** What became of each file and row, as a CSV file that Excel opens in Chinese. */
public final class ImportReport {

  public static final int ITEMS_AT_ONCE = 50;

  private static final String HEADER =
      CsvLine.of("序号", "文件或行", "部门", "预算年度", "结果", "申报版本", "位置", "内容", "说明");

  private ImportReport() {}

  /**
   * @param after the next items behind a place; none at the end
   */
  public static void write(OutputStream out, IntFunction<List<Item>> after) throws IOException {
    out.write((CsvLine.BYTE_ORDER_MARK + HEADER).getBytes(StandardCharsets.UTF_8));
    for (var items = after.apply(0); !items.isEmpty(); ) {
      for (var item : items) {
        out.write(lines(item).getBytes(StandardCharsets.UTF_8));
      }
      items = after.apply(items.get(items.size() - 1).position());
    }
  }

  /** One of the item, and one of each fault. */
  private static String lines(Item item) {
    var lines = new StringBuilder(line(item, null, null, item.detail()));
    for (var fault : item.faults()) {
      lines.append(line(item, fault.pointer(), fault.value(), fault.reason()));
    }
    var more = item.faultCount() - item.faults().size();
    if (more > 0) {
      lines.append(line(item, null, null, "另有 " + more + " 处没有列出。"));
    }
    return lines.toString();
  }

  private static String line(Item item, String place, Object value, String reason) {
    return CsvLine.of(
        item.position(),
        item.name(),
        item.department(),
        item.fiscalYear(),
        word(item.state()),
        item.revision(),
        place,
        value,
        reason);
  }

  private static String word(ItemState state) {
    return switch (state) {
      case WAITING -> "未处理";
      case PASSED -> "可以报送";
      case FILED -> "已报送";
      case UNCHANGED -> "没有变化";
      case REFUSED -> "已退回";
      case FAILED -> "未能报送";
      case CANCELLED -> "已取消";
    };
  }
}
