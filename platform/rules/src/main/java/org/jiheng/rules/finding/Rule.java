package org.jiheng.rules.finding;

import org.jiheng.rules.sentence.Language;
import org.jiheng.rules.sentence.Phrase;
import org.jiheng.rules.sentence.Sentence;

/** The rules by which a filing is checked, in the order in which findings are reported. */
public enum Rule implements Sentence {
  SUM(RuleSource.FORM),
  SUM_PART(RuleSource.FORM),
  RATE(RuleSource.FORM),
  RATE_OVER_100(RuleSource.PRACTICE),
  EXECUTION_SCORE(RuleSource.DECREE),
  TOTAL_SCORE(RuleSource.FORM),
  WEIGHT_SUM(RuleSource.DECREE),
  SCORE_RANGE(RuleSource.DECREE),
  SCORE_MISMATCH(RuleSource.DECREE),
  NO_REASON(RuleSource.FORM),
  FAR_EXCEEDED(RuleSource.DECREE),
  NOT_MEASURED(RuleSource.PRACTICE),
  MISSING(RuleSource.FORM),
  MISSED(RuleSource.PRACTICE),
  CONTRADICTED(RuleSource.PRACTICE),
  WEAKENED(RuleSource.PRACTICE),
  NOT_COMPUTED(RuleSource.PRACTICE),
  DIRECTION(RuleSource.PRACTICE),
  MISPLACED(RuleSource.PRACTICE),
  DUPLICATE(RuleSource.PRACTICE),
  CROSS_FORM(RuleSource.PRACTICE),
  UNEXPLAINED_CHANGE(RuleSource.PRACTICE),
  CARRY_OVER(RuleSource.FORM),
  NARRATIVE(RuleSource.PRACTICE),
  NO_EXPLANATION(RuleSource.FORM),
  NO_EVIDENCE(RuleSource.PRACTICE);

  private final RuleSource source;

  Rule(RuleSource source) {
    this.source = source;
  }

  public RuleSource source() {
    return source;
  }

  @Override
  public String key() {
    return "rule." + name();
  }

  /** What a reviewer calls it, in Chinese. */
  public String title() {
    return title(Language.ZH);
  }

  public String title(Language language) {
    return Phrase.of(this).in(language);
  }
}
