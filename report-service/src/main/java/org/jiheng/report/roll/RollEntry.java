package org.jiheng.report.roll;

import org.jiheng.filing.DepartmentYear;

/**
 * A department's place in a year's roll as it is from now on.
 *
 * @param removed it need not file any more
 */
public record RollEntry(DepartmentYear id, String name, boolean removed) {}
