package org.jiheng.prints;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.table.Cell;
import org.jiheng.documents.table.Document;
import org.jiheng.documents.table.DocumentPart;
import org.jiheng.documents.table.Role;
import org.jiheng.documents.table.TableRow;

/**
 * What was handed in, by whom and when, on one page to keep: whoever has the same content works out
 * the same hash and sees that it is this one.
 *
 * @param document its name
 * @param filing the hash of the content
 * @param lateDays working days; null where nothing was due
 */
public record ReceiptPage(
    String departmentCode,
    String departmentName,
    int fiscalYear,
    String document,
    int filingRevision,
    String filing,
    int evaluationRevision,
    String ruleProfile,
    int ruleProfileVersion,
    String handedInBy,
    Instant handedInAt,
    Integer lateDays) {

  private static final List<Integer> WIDTHS = List.of(20, 70);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日 HH:mm:ss", Locale.ROOT)
          .withZone(ZoneId.of("Asia/Shanghai"));

  /** The same receipt is always the same document. */
  public Document pages() {
    var title = fiscalYear + " 年度" + document + "报送回执";
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Line(Role.TITLE, title));
    blocks.add(
        new Block.Table(
            WIDTHS,
            List.of(
                row("部门", departmentName + "（" + departmentCode + "）"),
                row("报送人", handedInBy),
                row("报送时间", TIME.format(handedInAt) + "（北京时间）"),
                row("是否按时", timeliness()),
                row("申报版本", "第 " + filingRevision + " 版"),
                row("内容摘要", filing),
                row(
                    "评价版本",
                    "第 "
                        + evaluationRevision
                        + " 版，评分方案 "
                        + ruleProfile
                        + " 第 "
                        + ruleProfileVersion
                        + " 版"))));
    blocks.add(new Block.Line(Role.NOTE, "内容摘要是申报内容按统一格式计算的 SHA-256；内容有任何不同，摘要就不同。"));
    return new Document(title, handedInAt, false, List.of(new DocumentPart("回执", false, blocks)));
  }

  private String timeliness() {
    if (lateDays == null) {
      return "没有规定";
    }
    return lateDays > 0 ? "逾期 " + lateDays + " 个工作日" : "按时";
  }

  private static TableRow row(String name, String value) {
    return TableRow.of(Cell.label(name, 1), Cell.of(Role.TEXT, value, 1));
  }
}
