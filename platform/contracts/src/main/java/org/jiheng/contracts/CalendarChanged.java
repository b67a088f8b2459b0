package org.jiheng.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * When what of a year is due, as it stands from now on. Days are written as in {@code 2027-03-31}.
 *
 * @param nonWorkingDays days from Monday to Friday that are not worked
 * @param workingWeekends Saturdays and Sundays that are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CalendarChanged(
    int fiscalYear,
    long version,
    List<Stage> stages,
    List<String> nonWorkingDays,
    List<String> workingWeekends)
    implements PlatformChange {

  /**
   * A stage of the year.
   *
   * @param document what it is about, such as {@code FILING}
   * @param period of a document that comes several times a year; null else
   * @param lockAfter the last day on which it may be handed in; null where it is never locked
   * @param reviewDays working days that the bureau has; null where it judges nothing
   * @param returnDays working days after which something returned is due again; null for the usual
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Stage(
      String document,
      String period,
      String opensOn,
      String dueOn,
      String lockAfter,
      Integer reviewDays,
      Integer returnDays) {}
}
