package org.jiheng.report.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.http.ProblemException;

/** What can be asked of the register. */
@ApplicationScoped
class RegisterReading {

  private final Register register;

  RegisterReading(Register register) {
    this.register = register;
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
  List<OpenFilingView> open(int limit) {
    return register.open(limit);
  }
}
