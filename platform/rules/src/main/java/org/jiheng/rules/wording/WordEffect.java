package org.jiheng.rules.wording;

import java.util.Locale;

/** What a word does to the meaning of a cell; the words stand in lexicon.txt. */
public enum WordEffect {
  CONTENT,
  HOW,
  NOT,
  OCCUR,
  BAD,
  NEVER,
  OVER,
  WITHIN,
  UP,
  DOWN,
  FLAT,
  SLIGHT,
  SOME,
  CLEAR,
  LESS,
  STOP,
  CHECK,
  ALL,
  PUNCTUAL,
  DONE,
  BEST,
  GOOD,
  FAIR,
  POOR,
  /** Digits with their points and signs. */
  FIGURE,
  /** A sign between clauses. */
  BREAK;

  String kind() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A word of how much. */
  boolean isDegree() {
    return this == SLIGHT || this == SOME || this == CLEAR;
  }

  /** A word of a scale from good to bad. */
  boolean isStep() {
    return this == BEST || this == GOOD || this == FAIR || this == POOR;
  }

  /** 4 for the best step down to 1. */
  int step() {
    return POOR.ordinal() - ordinal() + 1;
  }
}
