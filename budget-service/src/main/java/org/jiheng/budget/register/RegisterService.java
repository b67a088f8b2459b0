package org.jiheng.budget.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jiheng.http.ProblemException;

/** Who filed what, when. */
@ApplicationScoped
class RegisterService {

  private final Filings filings;

  RegisterService(Filings filings) {
    this.filings = filings;
  }

  @Transactional
  RegisterView of(String department, int fiscalYear) {
    var revisions =
        filings.revisions(department, fiscalYear).stream().map(RegisterView.Revision::of).toList();
    if (revisions.isEmpty()) {
      throw ProblemException.notFound("代码为“" + department + "”的部门在 " + fiscalYear + " 年度还没有申报。");
    }
    return RegisterView.of(department, fiscalYear, revisions);
  }
}
