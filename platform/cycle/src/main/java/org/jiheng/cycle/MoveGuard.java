package org.jiheng.cycle;

/** What a move asks for beside its state and its party. */
public enum MoveGuard {
  /** The content is evaluated, whole, and nothing of it is on its way. */
  WHOLE("内容已全部到达并评价"),
  /** The calendar's stage has opened and has not been locked yet. */
  WINDOW("在开放时间内"),
  /** Every finding of a severity that the profile names is mended or answered. */
  ANSWERED("重大问题已改正或已说明"),
  /** Whoever handed it in is somebody else. */
  FOUR_EYES("与报送人不是同一人"),
  /** No review, no remark since it was handed on. */
  UNTOUCHED("下一环节尚未开始办理"),
  /** At least one remark says what is to be mended. */
  REMARK("写明退回意见"),
  /** Why, in words. */
  REASON("写明原因"),
  /** A day until which it is due again. */
  DUE("写明新的截止日期"),
  /** It is between hands, and whoever does it says that he knows. */
  FORCE("明确确认中断办理");

  private final String title;

  MoveGuard(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
