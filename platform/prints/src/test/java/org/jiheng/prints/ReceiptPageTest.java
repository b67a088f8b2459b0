package org.jiheng.prints;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.table.Cell;
import org.junit.jupiter.api.Test;

class ReceiptPageTest {

  @Test
  void saysWhoHandedInWhatAndWhen() {
    assertThat(texts(receipt(2)))
        .contains(
            "湖南省科学技术协会（431053）",
            "clerk",
            "2027 年 4 月 2 日 16:00:00（北京时间）",
            "逾期 2 个工作日",
            "第 3 版",
            "5e884898",
            "第 7 版，评分方案 hunan-2024 第 2 版");
  }

  @Test
  void saysWhatWasHandedInInTime() {
    assertThat(texts(receipt(0))).contains("按时");
    assertThat(texts(receipt(null))).contains("没有规定");
  }

  private static ReceiptPage receipt(Integer lateDays) {
    return new ReceiptPage(
        "431053",
        "湖南省科学技术协会",
        2026,
        "绩效自评",
        3,
        "5e884898",
        7,
        "hunan-2024",
        2,
        "clerk",
        Instant.parse("2027-04-02T08:00:00Z"),
        lateDays);
  }

  private static List<String> texts(ReceiptPage receipt) {
    return receipt.pages().parts().get(0).blocks().stream()
        .filter(Block.Table.class::isInstance)
        .flatMap(block -> ((Block.Table) block).rows().stream())
        .flatMap(row -> row.cells().stream())
        .map(Cell::text)
        .toList();
  }
}
