package org.jiheng.rules.monitoring;

/** 偏差原因: where it lies that a target is behind, as the forms of centre and cities ask it. */
public enum ReasonKind {
  PLAN,
  FUNDS,
  RULES,
  PEOPLE,
  CONDITIONS,
  PROJECT,
  OTHER
}
