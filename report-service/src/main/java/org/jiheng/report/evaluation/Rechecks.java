package org.jiheng.report.evaluation;

import java.util.Collection;
import java.util.Map;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.rules.evaluation.RowReviews;

/**
 * What reviewers gave. An interface, because a re-check is of an evaluation, which must not know
 * how it is made and kept.
 */
public interface Rechecks {

  /** Of those of these department-years that have any. */
  Map<DepartmentYear, RowReviews> of(Collection<DepartmentYear> ids);
}
