package org.jiheng.contracts;

import java.util.Arrays;
import java.util.Optional;

/**
 * Every type of event, with its CloudEvents {@code type}, the record of its data and its topic.
 * Inside a version only additive change is allowed; the golden files hold every version for ever.
 */
public enum EventType {
  BUDGET_PART_TAKEN(Topic.BUDGET, "budget", BudgetPartTaken.class),
  DEPARTMENT_CHANGED(Topic.BUDGET, "budget", DepartmentChanged.class),
  PROJECT_CHANGED(Topic.BUDGET, "budget", ProjectChanged.class),
  AMOUNTS_CHANGED(Topic.BUDGET, "budget", AmountsChanged.class),
  BASE_DATA_CHANGED(Topic.BUDGET, "budget", BaseDataChanged.class),
  ROLL_ENTRY_CHANGED(Topic.BUDGET, "budget", RollEntryChanged.class),
  EXECUTION_REPORTED(Topic.BUDGET, "budget", ExecutionReported.class),
  STATEMENT_LINE_CHANGED(Topic.BUDGET, "budget", StatementLineChanged.class),
  BUDGET_EVENTS_RELEASED(Topic.BUDGET, "budget", OutboxEventsReleased.class),
  BUDGET_FILING_TAKEN(Topic.BUDGET, "budget", FilingTaken.class),
  FORM_FILED(Topic.INDICATOR, "indicator", FormFiled.class),
  FORM_CHANGED(Topic.INDICATOR, "indicator", FormChanged.class),
  INDICATOR_CHANGED(Topic.INDICATOR, "indicator", IndicatorChanged.class),
  INDICATOR_FILING_TAKEN(Topic.INDICATOR, "indicator", FilingTaken.class),
  INDICATOR_EVENTS_RELEASED(Topic.INDICATOR, "indicator", OutboxEventsReleased.class),
  FILING_REGISTERED(Topic.EVALUATION, "report", FilingRegistered.class),
  EVALUATION_CHANGED(Topic.EVALUATION, "report", EvaluationChanged.class),
  DOCUMENT_MOVED(Topic.EVALUATION, "report", DocumentMoved.class),
  FINDINGS_ANSWERED(Topic.EVALUATION, "report", FindingsAnswered.class),
  DEADLINE_PASSED(Topic.EVALUATION, "report", DeadlinePassed.class),
  REMINDER_SENT(Topic.EVALUATION, "report", ReminderSent.class),
  MONITORING_EVALUATED(Topic.EVALUATION, "report", MonitoringEvaluated.class),
  SAMPLE_DRAWN(Topic.EVALUATION, "report", SampleDrawn.class),
  CALENDAR_CHANGED(Topic.EVALUATION, "report", CalendarChanged.class);

  private final Topic topic;
  private final String typeName;
  private final Class<? extends Change> dataType;

  EventType(Topic topic, String service, Class<? extends Change> dataType) {
    this.topic = topic;
    this.dataType = dataType;
    this.typeName = "org.jiheng." + service + "." + dataType.getSimpleName() + ".v1";
  }

  public Topic topic() {
    return topic;
  }

  /** For example {@code org.jiheng.budget.AmountsChanged.v1}. */
  public String typeName() {
    return typeName;
  }

  public Class<? extends Change> dataType() {
    return dataType;
  }

  /** Empty for a type that this version does not know: an old consumer passes over it. */
  public static Optional<EventType> ofTypeName(String typeName) {
    return Arrays.stream(values()).filter(type -> type.typeName.equals(typeName)).findFirst();
  }
}
