package org.jiheng.contracts;

/**
 * The data of an event: the whole new state of one aggregate of a department's year.
 *
 * <p>The version comes from one sequence of the publishing service, drawn under the department's
 * lock: within a department it only grows, also when a row is removed and comes again.
 */
public sealed interface Change
    permits BudgetPartTaken,
        DepartmentChanged,
        ProjectChanged,
        AmountsChanged,
        BaseDataChanged,
        RollEntryChanged,
        ExecutionReported,
        FormFiled,
        FormChanged,
        IndicatorChanged,
        FilingTaken,
        FilingRegistered,
        EvaluationChanged,
        DocumentMoved,
        FindingsAnswered,
        DeadlinePassed,
        ReminderSent,
        MonitoringEvaluated,
        PlatformChange {

  /** The department's code, the key of the record. */
  String department();

  int fiscalYear();

  long version();
}
