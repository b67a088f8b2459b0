package org.jiheng.rules.profile;

/** What is left of the points where an indicator that should stay low went beyond its target. */
public enum ReverseRule {
  /** target ÷ actual × weight. */
  RATIO,
  /** (1 − (actual − target) ÷ target) × weight, nothing from twice the target on. */
  LINEAR
}
