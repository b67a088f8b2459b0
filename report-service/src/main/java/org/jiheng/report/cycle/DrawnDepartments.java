package org.jiheng.report.cycle;

import org.jiheng.filing.DepartmentYear;

/** Which departments were drawn to be checked. An interface, because a draw is of filings. */
public interface DrawnDepartments {

  /** In the caller's transaction. */
  boolean isDrawn(DepartmentYear id);
}
