package org.jiheng.cycle.calendar;

/** What a stage of the year is about: a document, or the day of its disclosure. */
public enum StageKind {
  TARGETS("年度绩效目标申报"),
  ADJUSTMENT("绩效目标调整"),
  MONITORING("绩效运行监控"),
  FILING("绩效自评"),
  DISCLOSURE("绩效信息公开");

  private final String title;

  StageKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
