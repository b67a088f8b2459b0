package org.jiheng.contracts;

/**
 * The Kafka topics of the platform. The key of every record is the department code, so that a
 * department's events stay in order.
 */
public enum Topic {
  BUDGET("jiheng.budget.changes"),
  INDICATOR("jiheng.indicator.changes"),
  EVALUATION("jiheng.evaluation.changes");

  /** For good: with more partitions a key would move and its department's order would break. */
  public static final int PARTITIONS = 48;

  private final String topicName;

  Topic(String topicName) {
    this.topicName = topicName;
  }

  public String topicName() {
    return topicName;
  }
}
