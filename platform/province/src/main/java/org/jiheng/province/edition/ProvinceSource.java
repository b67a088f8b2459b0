package org.jiheng.province.edition;

import java.util.List;
import org.jiheng.province.table.ProvinceYear;
import org.jiheng.province.table.RuleDepartment;
import org.jiheng.rules.evaluation.StandingEvaluation;

/** What a year's editions tell, set by set, all of one moment. */
public interface ProvinceSource {

  /** Of a year that has evaluations. */
  ProvinceYear of(int fiscalYear);

  /** The departments that broke a rule, the most often first. */
  List<RuleDepartment> broken(int fiscalYear, String rule);

  /**
   * The next departments by code.
   *
   * @param last the code of the former one; empty before the first
   */
  List<StandingEvaluation> departments(int fiscalYear, String last, int limit);
}
