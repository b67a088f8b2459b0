package org.jiheng.contracts;

/**
 * A change of what belongs to no department: made by the bureau, for all. It is published so that
 * who made it stands in the same trail as everything else; its versions grow within one subject.
 */
public sealed interface PlatformChange extends Change
    permits StatementLineChanged, OutboxEventsReleased, CalendarChanged, SampleDrawn {

  /** Stands where a department's code would, also as the key of the record. */
  String KEY = "*";

  /** Stands where a year would. */
  int NO_YEAR = 0;

  @Override
  default String department() {
    return KEY;
  }

  @Override
  default int fiscalYear() {
    return NO_YEAR;
  }
}
