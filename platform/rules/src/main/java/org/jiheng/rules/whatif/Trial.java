package org.jiheng.rules.whatif;

import org.jiheng.filing.DepartmentYear;
import org.jiheng.rules.evaluation.Evaluation;

/** A department's year by two versions of its profile. */
public record Trial(DepartmentYear id, String name, Evaluation before, Evaluation after) {}
