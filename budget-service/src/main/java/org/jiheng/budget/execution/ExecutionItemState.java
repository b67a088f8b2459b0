package org.jiheng.budget.execution;

/** What became of a row of an import. */
enum ExecutionItemState {
  WAITING,
  TAKEN,
  /** It stood so already. */
  UNCHANGED,
  /** It cannot be taken as it is; the others are. */
  REFUSED,
  CANCELLED
}
