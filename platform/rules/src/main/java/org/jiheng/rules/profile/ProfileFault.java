package org.jiheng.rules.profile;

import org.jiheng.rules.sentence.Sentence;

/** Why a profile cannot be one; the sentences stand in the catalogues of {@code sentence}. */
public enum ProfileFault implements Sentence {
  UNKNOWN("profile.unknown"),
  CODE_DIFFERS("profile.code-differs"),
  CODE_WRITTEN("profile.code-written"),
  VERSION_DIFFERS("profile.version-differs"),
  CLASS_WRITTEN("profile.class-written"),
  CLASS_ENDING("profile.class-ending"),
  CLASS_TWICE("profile.class-twice"),
  PASS_LINE_AND_TIERS("profile.pass-line-and-tiers"),
  TIERS_NOT_FALLING("profile.tiers-not-falling"),
  TIER_WORTH_MORE("profile.tier-worth-more"),
  GRADES_NOT_FALLING("profile.grades-not-falling"),
  GRADE_TWICE("profile.grade-twice"),
  GRADE_NOT_ZERO("profile.grade-not-zero"),
  TIER_TWICE("profile.tier-twice"),
  TIER_EMPTY("profile.tier-empty"),
  TIER_MISSING("profile.tier-missing"),
  TIERS_OVERLAP("profile.tiers-overlap"),
  STEP_ALONE("profile.step-alone"),
  STEP_TURNED("profile.step-turned"),
  STEPS_OVERLAP("profile.steps-overlap"),
  WORD_BLANK("profile.word-blank"),
  WORD_TWICE("profile.word-twice"),
  CAPS_NOT_FALLING("profile.caps-not-falling"),
  CAP_NOT_LOWER("profile.cap-not-lower"),
  CAP_WITHOUT_EFFECT("profile.cap-without-effect"),
  PERIODS_NOT_RISING("profile.periods-not-rising"),
  BOUND_MISSING("profile.bound-missing"),
  BOUND_OF_NO_PERIOD("profile.bound-of-no-period"),
  BOUNDS_NOT_RISING("profile.bounds-not-rising"),
  SEEN_NOWHERE("profile.seen-nowhere"),
  TIER_ACHIEVED("profile.achieved"),
  TIER_PARTIAL("profile.partly"),
  TIER_NOT_ACHIEVED("profile.missed");

  private final String key;

  ProfileFault(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }
}
