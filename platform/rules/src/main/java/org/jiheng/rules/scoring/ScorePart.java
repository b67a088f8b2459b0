package org.jiheng.rules.scoring;

import org.jiheng.rules.sentence.Sentence;

/** Parts of the sentences on scores: the name of the placeholder, then which of its parts. */
public enum ScorePart implements Sentence {
  /** A whole explanation: the row, then why. */
  SCORED_ROW("scored-row"),
  CLAIM_BELOW("claim-below"),
  TAKEN_SCORE("taken.score"),
  TAKEN_UNCLAIMED("taken.unclaimed"),
  TAKEN_UNCLAIMED_TIER("taken.unclaimed-tier"),
  CUT_OFF("cut.off"),
  NOT_COMPARABLE_WEIGHTS("not-comparable.weights"),
  NOT_COMPARABLE_NO_POINTS("not-comparable.no-points"),
  FORMULA_ABOVE_LINE("formula.above-line"),
  FORMULA_BELOW_LINE("formula.below-line"),
  BUDGET_BLANK("budget.blank"),
  BUDGET_STATED("budget.stated"),
  CELL_TARGET("cell.target"),
  CELL_ACTUAL("cell.actual"),
  CELL_EXECUTED("cell.executed"),
  HOW_SAME("how.same"),
  HOW_ACHIEVED("how.achieved"),
  HOW_NOTHING_HAPPENED("how.nothing-happened"),
  HOW_COUNTED("how.counted"),
  MISSED_BELOW("missed.below"),
  MISSED_BEYOND("missed.beyond"),
  DOUBT_REACHED("doubt.reached"),
  DOUBT_BEYOND("doubt.beyond"),
  PARTS_FURTHER("parts.further"),
  LEVEL_ACHIEVED("level.achieved"),
  LEVEL_PARTIAL("level.partial"),
  LEVEL_NOT_ACHIEVED("level.not-achieved");

  private final String key;

  ScorePart(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }
}
