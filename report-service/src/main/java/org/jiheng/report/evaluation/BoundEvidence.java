package org.jiheng.report.evaluation;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jiheng.filing.DepartmentYear;

/**
 * To which places of filings evidence is bound. An interface, because evidence is locked with its
 * filing, which an evaluation knows nothing of.
 */
public interface BoundEvidence {

  /** Pointers, of those of these department-years that have any. */
  Map<DepartmentYear, Set<String>> of(Collection<DepartmentYear> ids);
}
