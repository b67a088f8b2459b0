package org.jiheng.report.job;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.jobs.StepByStep;
import org.jiheng.report.evaluation.Reevaluation;
import org.jiheng.report.evaluation.Trigger;

/**
 * Evaluates many department-years as a job. What cannot be evaluated keeps its evaluation and is
 * told; what is filed meanwhile is evaluated by the intake.
 */
public final class YearByYear {

  private YearByYear() {}

  /**
   * @param all what is to be evaluated, in order; asked for once, in a transaction
   * @param atOnce how many in a transaction
   */
  public static StepByStep<DepartmentYear> of(
      String job,
      StepByStep.Ledger<DepartmentYear> ledger,
      Supplier<List<DepartmentYear>> all,
      Function<DepartmentYear, Trigger> why,
      Reevaluation reevaluation,
      int atOnce) {
    return new StepByStep<>(
        job,
        ledger,
        all,
        years -> {
          reevaluation.lock(years.stream().map(DepartmentYear::department).toList());
          return reevaluation.of(years.stream().map(why).toList());
        },
        atOnce);
  }

  /** What is told of a year that cannot be evaluated. */
  public static String left(DepartmentYear id) {
    return "部门 " + id.department() + " 的 " + id.fiscalYear() + " 年度未能重新评价，原评价结果不变。";
  }
}
