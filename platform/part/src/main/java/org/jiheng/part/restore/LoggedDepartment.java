package org.jiheng.part.restore;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jiheng.contracts.Change;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.outbox.log.LogPosition;

/** A department as its owner's log tells it; where the log forked, the first branch counts. */
final class LoggedDepartment {

  private final String department;
  private final SortedMap<Integer, LoggedYear> years = new TreeMap<>();
  private LogPosition last = new LogPosition(0, 0);
  private long version;

  LoggedDepartment(String department) {
    this.department = department;
  }

  void follow(LogPosition position, Change change) {
    if (position.compareTo(last) > 0 || (position.sequence() == 0 && change.version() > version)) {
      years
          .computeIfAbsent(
              change.fiscalYear(), year -> new LoggedYear(new DepartmentYear(department, year)))
          .follow(change);
      last = position;
      version = Math.max(version, change.version());
    }
  }

  LogPosition last() {
    return last;
  }

  /** The greatest that was told. */
  long version() {
    return version;
  }

  Collection<LoggedYear> years() {
    return years.values();
  }
}
