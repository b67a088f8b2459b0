package org.jiheng.cycle;

/**
 * Where a document stands on its way through the year. A state that calls for nothing but being
 * told apart is a value; what each of them takes stands in one table, {@link Transitions}.
 */
public enum DocumentState {
  DRAFT("填报中", true),
  SUBMITTED("待部门审核", false),
  RETURNED("已退回", true),
  APPROVED("待财政审核", false),
  ACCEPTED("财政已审核", false),
  DISCLOSED("已公开", false),
  CLOSED("已归档", false);

  private final String title;
  private final boolean open;

  DocumentState(String title, boolean open) {
    this.title = title;
    this.open = open;
  }

  /** As a reader is told it. */
  public String title() {
    return title;
  }

  /** Whether the content may change; otherwise it is handed in, and every service refuses to. */
  public boolean isOpen() {
    return open;
  }
}
