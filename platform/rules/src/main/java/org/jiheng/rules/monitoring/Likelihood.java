package org.jiheng.rules.monitoring;

/** 完成目标可能性: whether a department believes that a target will be reached. */
public enum Likelihood {
  CERTAIN,
  POSSIBLE,
  IMPOSSIBLE
}
