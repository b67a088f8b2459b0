package org.jiheng.report.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.jobs.Blame;
import org.jiheng.report.evaluation.Reevaluation;
import org.jiheng.report.evaluation.Trigger;

/**
 * Evaluates many department-years as a job, some in each transaction. What cannot be evaluated
 * keeps its evaluation and is told; what is filed meanwhile is evaluated by the intake.
 */
public final class YearByYear {

  private static final Logger LOG = Logger.getLogger(YearByYear.class);

  private final String job;
  private final Ledger ledger;
  private final Supplier<List<DepartmentYear>> all;
  private final Function<DepartmentYear, Trigger> why;
  private final Reevaluation reevaluation;
  private final int atOnce;
  private List<DepartmentYear> ahead;

  /**
   * @param job its name for the log
   * @param all what is to be evaluated, in order; asked for once, in a transaction
   * @param atOnce how many in a transaction
   */
  public YearByYear(
      String job,
      Ledger ledger,
      Supplier<List<DepartmentYear>> all,
      Function<DepartmentYear, Trigger> why,
      Reevaluation reevaluation,
      int atOnce) {
    this.job = job;
    this.ledger = ledger;
    this.all = all;
    this.why = why;
    this.reevaluation = reevaluation;
    this.atOnce = atOnce;
  }

  /** Where it is written how far the job has come, in the transaction of what was done. */
  public interface Ledger {

    /**
     * Locks the job; false where it is not at this place any more, because somebody else went on
     * with it or ended it.
     *
     * @param reached the year up to which all are evaluated; null before the first
     */
    boolean hold(DepartmentYear reached);

    /** So many are still to be evaluated. */
    void expect(int more);

    void evaluated(DepartmentYear last, int years, int changed);

    /** Goes on, but not without telling it in the end. */
    void failing(String error);
  }

  /**
   * Evaluates the next ones; false where there are none.
   *
   * @param reached the year up to which all are evaluated; null before the first
   */
  public boolean step(DepartmentYear reached) {
    if (ahead == null) {
      ahead = QuarkusTransaction.requiringNew().call(() -> begin(reached));
    }
    var years = ahead.stream().filter(id -> isAhead(id, reached)).limit(atOnce).toList();
    if (years.isEmpty()) {
      return false;
    }
    if (!evaluated(reached, years)) {
      alone(reached, years);
    }
    return true;
  }

  private List<DepartmentYear> begin(DepartmentYear reached) {
    if (!ledger.hold(reached)) {
      return List.of();
    }
    var years = all.get().stream().filter(id -> isAhead(id, reached)).toList();
    ledger.expect(years.size());
    return years;
  }

  /** One after the other, so that only what cannot be evaluated stays as it is. */
  private void alone(DepartmentYear reached, List<DepartmentYear> years) {
    var former = reached;
    for (var id : years) {
      var place = former;
      if (!evaluated(place, List.of(id))) {
        QuarkusTransaction.requiringNew().run(() -> leave(place, id));
      }
      former = id;
    }
  }

  private void leave(DepartmentYear reached, DepartmentYear id) {
    if (ledger.hold(reached)) {
      ledger.failing("部门 " + id.department() + " 的 " + id.fiscalYear() + " 年度未能重新评价，原评价结果不变。");
      ledger.evaluated(id, 1, 0);
    }
  }

  /** False where one of them cannot be evaluated. */
  private boolean evaluated(DepartmentYear reached, List<DepartmentYear> years) {
    try {
      QuarkusTransaction.requiringNew().run(() -> evaluate(reached, years));
      return true;
    } catch (RuntimeException failure) {
      if (!Blame.isOnTheWork(failure)) {
        throw failure;
      }
      LOG.errorf(failure, "%s cannot evaluate %s", job, years);
      return false;
    }
  }

  private void evaluate(DepartmentYear reached, List<DepartmentYear> years) {
    if (!ledger.hold(reached)) {
      return;
    }
    reevaluation.lock(years.stream().map(DepartmentYear::department).toList());
    var changed = reevaluation.of(years.stream().map(why).toList());
    ledger.evaluated(years.get(years.size() - 1), years.size(), changed);
  }

  private static boolean isAhead(DepartmentYear id, DepartmentYear reached) {
    return reached == null || id.compareTo(reached) > 0;
  }
}
