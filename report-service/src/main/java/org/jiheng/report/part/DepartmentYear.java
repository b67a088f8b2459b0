package org.jiheng.report.part;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Comparator;

/** A department in a fiscal year: what is filed, evaluated and shown as one. */
@Embeddable
public record DepartmentYear(
    @Column(name = "department") String department, @Column(name = "fiscal_year") int fiscalYear)
    implements Comparable<DepartmentYear> {

  private static final Comparator<DepartmentYear> ORDER =
      Comparator.comparing(DepartmentYear::department).thenComparingInt(DepartmentYear::fiscalYear);

  @Override
  public int compareTo(DepartmentYear other) {
    return ORDER.compare(this, other);
  }
}
