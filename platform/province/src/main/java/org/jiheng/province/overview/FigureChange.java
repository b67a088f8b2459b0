package org.jiheng.province.overview;

import org.jiheng.filing.DepartmentYear;
import org.jiheng.rules.evaluation.EvaluationFigures;

/**
 * What a transaction makes of the figures that are served for a department's year.
 *
 * @param before null where there was no evaluation
 * @param after null where there is none any more
 */
public record FigureChange(DepartmentYear id, EvaluationFigures before, EvaluationFigures after) {}
