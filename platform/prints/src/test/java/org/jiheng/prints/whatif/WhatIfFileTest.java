package org.jiheng.prints.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jiheng.documents.csv.CsvLine;
import org.jiheng.rules.whatif.WhatIfResult;
import org.jiheng.rules.whatif.WhatIfResult.Mover;
import org.jiheng.rules.whatif.WhatIfResult.MovingDepartment;
import org.jiheng.rules.whatif.WhatIfResult.RowMove;
import org.junit.jupiter.api.Test;

class WhatIfFileTest {

  private static final String FORM = "/forms/0";

  @Test
  void aDepartmentIsALineWithWhatMovesIt() {
    var rows =
        List.of(
            row(FORM, null, null, "-8.5", "EXECUTION_CAP"),
            row(FORM + "/execution", null, "7.5", "7", "EXECUTION"),
            row(FORM + "/indicators/1", "成本", "6.67", "5", "REVERSE_LINEAR"));

    assertThat(WhatIfFile.of(result(rows, 0)))
        .startsWith(CsvLine.BYTE_ORDER_MARK + "部门代码,")
        .contains("1,测试部门,96.67,95,-1.67,优,良,3,扣减或封顶 无→-8.5；预算执行率 7.5→7；成本 6.67→5,")
        .doesNotContain("没有列出");
  }

  @Test
  void howManyAreLeftOutStandsAtTheEnd() {
    assertThat(WhatIfFile.of(result(List.of(), 100))).endsWith("另有 100 个部门也有变动，变动较小，没有列出。\r\n");
  }

  private static RowMove row(String where, String name, String before, String after, String code) {
    return new RowMove("overall", where, name, number(before), number(after), code, code);
  }

  private static BigDecimal number(String figure) {
    return figure == null ? null : new BigDecimal(figure);
  }

  private static WhatIfResult result(List<RowMove> rows, int untold) {
    var department = new MovingDepartment("1", "测试部门");
    var mover = new Mover(department, number("96.67"), number("95"), "优", "良", rows, 0, List.of());
    return new WhatIfResult(
        1, 1, 1, null, null, List.of(), List.of(), List.of(), List.of(mover), untold);
  }
}
