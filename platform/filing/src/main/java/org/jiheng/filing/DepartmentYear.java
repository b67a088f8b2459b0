package org.jiheng.filing;

import java.util.Comparator;

/** A department in a fiscal year: what is filed, evaluated and shown as one. */
public record DepartmentYear(String department, int fiscalYear)
    implements Comparable<DepartmentYear> {

  private static final Comparator<DepartmentYear> ORDER =
      Comparator.comparing(DepartmentYear::department).thenComparingInt(DepartmentYear::fiscalYear);

  @Override
  public int compareTo(DepartmentYear other) {
    return ORDER.compare(this, other);
  }
}
