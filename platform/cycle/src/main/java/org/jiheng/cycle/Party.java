package org.jiheng.cycle;

/** Who takes part in the cycle, whatever the roles of a platform are called. */
public enum Party {
  CLERK("部门填报人"),
  APPROVER("部门审核人"),
  REVIEWER("财政审核人"),
  ADMIN("财政管理员"),
  /** Nobody by himself: a release of many documents that a person has signed. */
  RELEASE("公开批次");

  private final String title;

  Party(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
