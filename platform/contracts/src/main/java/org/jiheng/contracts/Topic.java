package org.jiheng.contracts;

/**
 * The Kafka topics of the platform. The key of every record is the department code, so that a
 * department's events stay in order.
 */
public enum Topic {
  BUDGET("jiheng.budget.changes", "budget-service"),
  INDICATOR("jiheng.indicator.changes", "indicator-service"),
  EVALUATION("jiheng.evaluation.changes", "report-service");

  /** For good: with more partitions a key would move and its department's order would break. */
  public static final int PARTITIONS = 48;

  private final String topicName;
  private final String publisher;

  Topic(String topicName, String publisher) {
    this.topicName = topicName;
    this.publisher = publisher;
  }

  /** The one service that publishes to it. */
  public String publisher() {
    return publisher;
  }

  public String topicName() {
    return topicName;
  }
}
