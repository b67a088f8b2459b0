package org.jiheng.rules.scoring;

import java.util.List;
import org.jiheng.filing.Indicator;
import org.jiheng.rules.expression.Expressions;

/** What a class of indicators is about, as far as a rule asks; its words are data. */
public enum IndicatorClass {
  COST("class-cost"),
  TIMELINESS("class-timeliness"),
  COUNT("class-count"),
  ECONOMIC_BENEFIT("class-benefit");

  private final List<String> words;

  IndicatorClass(String kind) {
    words = ScoringWords.LISTS.of(kind);
  }

  /** Whether the row stands under it by its level-2 class. */
  public boolean isLevel2(Indicator row) {
    return holds(row.level2());
  }

  /** Whether it stands under it by either class. */
  public boolean isOf(Indicator row) {
    return holds(row.level2()) || holds(row.level1());
  }

  private boolean holds(String name) {
    var plain = Expressions.comparable(name);
    return words.stream().anyMatch(plain::contains);
  }
}
