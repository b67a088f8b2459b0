package org.jiheng.cycle.calendar;

/** Why nothing may be filled in on a day. */
public final class WindowSentences {

  private WindowSentences() {}

  public static String early(YearStage stage) {
    return stage.document().title() + "从 " + stage.opensOn() + " 起开放，现在还不能填报。";
  }

  public static String closed(YearStage stage) {
    return stage.document().title() + "已于 " + stage.lockAfter() + " 锁定，不再接收；确需填报时请财政管理员延期。";
  }
}
