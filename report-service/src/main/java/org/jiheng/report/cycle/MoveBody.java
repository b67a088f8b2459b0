package org.jiheng.report.cycle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiheng.cycle.MoveGuard;
import org.jiheng.cycle.StatedText;
import org.jiheng.cycle.Transition;
import org.jiheng.cycle.Verb;
import org.jiheng.cycle.calendar.CalendarReading;
import org.jiheng.filing.json.Fault;

/** What somebody wants to do with a document. */
record MoveBody(
    @Schema(required = true) String verb,
    String note,
    List<Remark> remarks,
    String dueOn,
    Boolean force,
    BigDecimal departmentScore,
    String opinion) {

  private static final int MOST = 200;
  private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(100);

  /** What stands against it for any document: a verb that there is not. */
  Verb read() {
    return Verb.ofWord(verb).orElse(null);
  }

  boolean forced() {
    return Boolean.TRUE.equals(force);
  }

  List<Remark> stated() {
    return remarks == null ? List.of() : remarks;
  }

  String reason() {
    return note == null || note.isBlank() ? null : note.strip();
  }

  /** Null where none was stated; {@link #faults} has told of one that cannot be read. */
  LocalDate due() {
    return CalendarReading.date("/dueOn", dueOn, new ArrayList<>());
  }

  /**
   * Everything that stands against it as this move.
   *
   * @param places the filing in which remarks name places
   */
  List<Fault> faults(Transition move, LocalDate today, Places places) {
    var faults = new ArrayList<Fault>();
    if (move.demands(MoveGuard.REMARK) && stated().isEmpty()) {
      faults.add(new Fault("/remarks", null, "退回时至少写明一条意见。"));
    }
    if (move.demands(MoveGuard.REASON)) {
      StatedText.demand("/note", note, "须写明原因。", faults);
    } else {
      StatedText.judge("/note", note, faults);
    }
    var due = CalendarReading.date("/dueOn", dueOn, faults);
    if (move.demands(MoveGuard.DUE) && dueOn == null) {
      faults.add(new Fault("/dueOn", null, "须写明新的截止日期。"));
    }
    if (due != null && due.isBefore(today)) {
      faults.add(new Fault("/dueOn", dueOn, "截止日期不能早于今天。"));
    }
    judgement(move, faults);
    if (move.demands(MoveGuard.FORCE) && !forced()) {
      faults.add(new Fault("/force", force, "材料正在办理，归档须明确写 force 为 true。"));
    }
    remarks(places, faults);
    return faults;
  }

  /** What the department itself thinks of what it hands on. */
  private void judgement(Transition move, List<Fault> faults) {
    StatedText.judge("/opinion", opinion, faults);
    if (move.verb() != Verb.APPROVE) {
      if (departmentScore != null || opinion != null) {
        faults.add(new Fault("/departmentScore", departmentScore, "部门评分和意见只在部门审核通过时填写。"));
      }
    } else if (departmentScore != null
        && (departmentScore.signum() < 0
            || departmentScore.compareTo(MOST_POINTS) > 0
            || departmentScore.stripTrailingZeros().scale() > 2)) {
      faults.add(new Fault("/departmentScore", departmentScore, "部门评分须在 0 到 100 之间，最多两位小数。"));
    }
  }

  private void remarks(Places places, List<Fault> faults) {
    if (stated().size() > MOST) {
      faults.add(new Fault("/remarks", null, "一次最多 " + MOST + " 条意见。"));
      return;
    }
    for (var place = 0; place < stated().size(); place++) {
      var at = "/remarks/" + place;
      var remark = stated().get(place);
      StatedText.demand(at + "/text", remark == null ? null : remark.text(), "意见不能为空。", faults);
      if (remark != null && remark.where() != null && !places.has(remark.where())) {
        faults.add(new Fault(at + "/where", remark.where(), "申报内容中没有这个位置。"));
      }
    }
  }

  /** The places of a filing. */
  interface Places {
    boolean has(String pointer);
  }
}
