package org.jiheng.report.cycle;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jiheng.contracts.Actor;
import org.jiheng.cycle.DocumentState;
import org.jiheng.cycle.calendar.StageKind;
import org.jiheng.http.BusinessDates;

/** Why content cannot be changed: handed in or accepted, each with who, when and what to do. */
final class Sentences {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm").withZone(BusinessDates.ZONE);

  private Sentences() {}

  static String of(StageKind document, DocumentState state, Actor by, Instant since) {
    var told = document.title() + "已于" + TIME.format(since) + "由“" + by.subject() + "”";
    return switch (state) {
      case SUBMITTED -> told + "报送，正在部门审核；确需更改时请撤回，或请部门审核人退回。";
      case APPROVED -> told + "审核通过并送财政审核；确需更改时请部门审核人收回，或请财政退回。";
      case ACCEPTED, DISCLOSED -> told + "办理为“" + state.title() + "”；确需更改时请财政管理员重新打开。";
      case CLOSED -> told + "归档；确需更改时请财政管理员撤销归档。";
      case DRAFT, RETURNED -> told + "办理为“" + state.title() + "”，内容可以更改。";
    };
  }

  static String freezing(StageKind document) {
    return document.title() + "正在报送，内容已锁定；请稍后重新读取。";
  }
}
