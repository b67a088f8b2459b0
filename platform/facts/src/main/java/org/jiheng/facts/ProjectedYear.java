package org.jiheng.facts;

import java.util.List;

/**
 * A department's year as it is projected at one moment. An interface, because the evaluation must
 * not know from which events the facts came.
 */
public interface ProjectedYear {

  Arrivals arrivals();

  ProjectedFiling filing();

  /** What the treasury has executed to the end of a period. */
  List<TreasuryFigure> treasury(String period);
}
