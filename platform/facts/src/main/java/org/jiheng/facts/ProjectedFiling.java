package org.jiheng.facts;

import java.util.List;
import org.jiheng.filing.ChartLine;
import org.jiheng.filing.Filing;

/**
 * The facts as a filing in yuan, without what report-service owns itself.
 *
 * @param lines the places in the chart of the lines that the statement uses
 */
public record ProjectedFiling(Filing filing, List<ChartLine> lines) {}
