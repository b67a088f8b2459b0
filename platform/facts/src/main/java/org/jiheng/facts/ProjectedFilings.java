package org.jiheng.facts;

import java.util.Collection;
import java.util.Map;
import org.jiheng.filing.DepartmentYear;

/**
 * What the projection of the facts knows. An interface, because the evaluation must not know from
 * which events the facts came.
 */
public interface ProjectedFilings {

  /**
   * Keeps another projection from taking the place of this one until the transaction ends; comes
   * before the lock on a department.
   */
  void hold();

  /** One for every department-year, also where nothing is known of it. */
  Map<DepartmentYear, ? extends ProjectedYear> of(Collection<DepartmentYear> ids);
}
