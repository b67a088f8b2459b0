package org.jiheng.rules.monitoring;

import org.jiheng.rules.sentence.Sentence;

/** Parts of the sentences on periods: the name of the placeholder, then which of its parts. */
public enum MonitoringPart implements Sentence {
  FURTHER_ROWS("rest.rows"),
  WATCHED_ANNUAL("money.annual"),
  WATCHED_EXECUTED("money.executed"),
  WATCHED_FORECAST("money.forecast");

  private final String key;

  MonitoringPart(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }
}
