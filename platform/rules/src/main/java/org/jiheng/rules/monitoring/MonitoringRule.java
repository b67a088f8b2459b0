package org.jiheng.rules.monitoring;

import org.jiheng.rules.sentence.Language;
import org.jiheng.rules.sentence.Phrase;
import org.jiheng.rules.sentence.Sentence;

/** The rules by which a period is checked, in the order in which findings are reported. */
public enum MonitoringRule implements Sentence {
  MON_EXECUTION_LOW,
  MON_TARGET_BEHIND,
  MON_GAP,
  MON_SPENT_AHEAD,
  MON_FELL,
  MON_UNCHANGED,
  MON_FORECAST,
  MON_NO_REASON,
  MON_OVER_BUDGET,
  MON_SOURCES,
  MON_TREASURY,
  MON_TARGET_DIFFERS,
  MON_MISSING_ROW,
  MON_LATE;

  @Override
  public String key() {
    return "rule." + name();
  }

  public String title(Language language) {
    return Phrase.of(this).in(language);
  }
}
