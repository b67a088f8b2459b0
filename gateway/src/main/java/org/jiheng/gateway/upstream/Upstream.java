package org.jiheng.gateway.upstream;

/** The services behind the gateway. */
public enum Upstream {
  BUDGET("预算服务"),
  INDICATOR("指标服务"),
  REPORT("报告服务");

  private final String title;

  Upstream(String title) {
    this.title = title;
  }

  /** The name that a client reads in a problem's detail. */
  public String title() {
    return title;
  }
}
