package org.jiheng.rules.finding;

import org.jiheng.rules.sentence.Language;
import org.jiheng.rules.sentence.Phrase;
import org.jiheng.rules.sentence.Sentence;

/** The rules by which a filing is checked, in the order in which findings are reported. */
public enum Rule implements Sentence {
  SUM(Source.FORM),
  SUM_PART(Source.FORM),
  RATE(Source.FORM),
  RATE_OVER_100(Source.PRACTICE),
  EXECUTION_SCORE(Source.DECREE),
  TOTAL_SCORE(Source.FORM),
  WEIGHT_SUM(Source.DECREE),
  SCORE_RANGE(Source.DECREE),
  SCORE_MISMATCH(Source.DECREE),
  NO_REASON(Source.FORM),
  FAR_EXCEEDED(Source.DECREE),
  NOT_MEASURED(Source.PRACTICE),
  MISSING(Source.FORM),
  MISSED(Source.PRACTICE),
  CONTRADICTED(Source.PRACTICE),
  WEAKENED(Source.PRACTICE),
  NOT_COMPUTED(Source.PRACTICE),
  DIRECTION(Source.PRACTICE),
  MISPLACED(Source.PRACTICE),
  DUPLICATE(Source.PRACTICE),
  CROSS_FORM(Source.PRACTICE),
  UNEXPLAINED_CHANGE(Source.PRACTICE),
  CARRY_OVER(Source.FORM),
  NARRATIVE(Source.PRACTICE),
  NO_EXPLANATION(Source.FORM);

  private final Source source;

  Rule(Source source) {
    this.source = source;
  }

  public Source source() {
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
