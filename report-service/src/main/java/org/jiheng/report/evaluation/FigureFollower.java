package org.jiheng.report.evaluation;

import java.util.Collection;
import org.jiheng.province.overview.FigureChange;

/**
 * Follows the figures that are served. An interface, because the evaluation must not know what is
 * made of them.
 */
public interface FigureFollower {

  /**
   * Called once in the transaction in which the figures change, under the departments' locks and
   * when the new ones are stored.
   *
   * @param changes at most one of a department's year
   */
  void follow(Collection<FigureChange> changes);
}
