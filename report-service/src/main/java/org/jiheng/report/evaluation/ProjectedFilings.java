package org.jiheng.report.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jiheng.filing.ChartLine;
import org.jiheng.filing.Filing;
import org.jiheng.report.part.DepartmentYear;

/**
 * What the projection of the facts knows. An interface, because the evaluation must not know from
 * which events the facts came.
 */
public interface ProjectedFilings {

  /** For every department-year of which anything is known. */
  Map<DepartmentYear, Arrivals> arrivals(Collection<DepartmentYear> ids);

  /** The facts as filings in yuan, without what report-service owns itself. */
  Map<DepartmentYear, ProjectedFiling> filings(Collection<DepartmentYear> ids);

  /**
   * @param lines the places in the chart of the lines that the statement uses
   */
  record ProjectedFiling(Filing filing, List<ChartLine> lines) {}
}
