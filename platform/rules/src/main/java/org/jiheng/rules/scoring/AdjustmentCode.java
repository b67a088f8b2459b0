package org.jiheng.rules.scoring;

import org.jiheng.rules.sentence.Code;

/** Why a form's total is less than the sum of its scores; its sentences stand in the catalogues. */
public enum AdjustmentCode implements Code {
  /** An indicator went far off its target, and nobody says why. */
  DEVIATION_DEDUCTION,
  /** A class counts as no more than so much. */
  CLASS_CAP,
  /** A class counts as no more than so much where none of its indicators is what it should hold. */
  CLASS_CAP_UNNAMED,
  /** The budget was executed too slowly for more. */
  EXECUTION_CAP;

  /** Whether it bounds a sum, which a claim can be above. */
  public boolean isCap() {
    return this != DEVIATION_DEDUCTION;
  }

  @Override
  public String key() {
    return name();
  }
}
