package org.jiheng.report.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jiheng.filing.ChartLine;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.Filing;

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

  /** A department's year as it is projected at one moment. */
  interface ProjectedYear {

    Arrivals arrivals();

    /** The facts as a filing in yuan, without what report-service owns itself. */
    ProjectedFiling filing();
  }

  /**
   * @param lines the places in the chart of the lines that the statement uses
   */
  record ProjectedFiling(Filing filing, List<ChartLine> lines) {}
}
