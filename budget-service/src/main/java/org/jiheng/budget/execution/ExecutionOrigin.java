package org.jiheng.budget.execution;

/** Who tells of money: what the treasury paid counts before what a department states. */
public enum ExecutionOrigin {
  TREASURY,
  DEPARTMENT
}
