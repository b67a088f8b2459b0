package org.jiheng.report.cycle;

import java.util.List;
import org.jiheng.rules.evaluation.StandingEvaluation;

/**
 * What departments say to findings. An interface, because an explanation is locked with the filing,
 * which the cycle does.
 */
public interface DueExplanations {

  /** The identities of the findings that stand against handing in: neither mended nor answered. */
  List<String> missing(StandingEvaluation standing);
}
