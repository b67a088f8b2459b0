package org.jiheng.report.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.http.ProblemException;
import org.jiheng.report.evaluation.Unevaluated;

/** What can be asked of the register. */
@ApplicationScoped
class RegisterReading {

  private final Register register;
  private final Unevaluated unevaluated;

  RegisterReading(Register register, Unevaluated unevaluated) {
    this.register = register;
    this.unevaluated = unevaluated;
  }

  @Transactional
  RegisterView of(DepartmentYear id) {
    var revisions = register.revisions(id).stream().map(RegisterView.Revision::of).toList();
    if (revisions.isEmpty()) {
      throw ProblemException.notFound(
          "代码为“" + id.department() + "”的部门在 " + id.fiscalYear() + " 年度还没有申报。");
    }
    return RegisterView.of(id.department(), id.fiscalYear(), revisions);
  }

  @Transactional
  OpenFilings open(int limit) {
    return new OpenFilings(register.open(limit), unevaluated.list(limit));
  }

  /**
   * What is not whole. The lists are never long for long, so they have no pages.
   *
   * @param unevaluated what has arrived and cannot be evaluated
   */
  record OpenFilings(List<OpenFilingView> items, List<Unevaluated.UnevaluatedYear> unevaluated) {}
}
