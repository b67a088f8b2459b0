package org.jiheng.part;

import jakarta.enterprise.context.ApplicationScoped;
import org.jiheng.http.ProblemException;

/**
 * Keeps single edits out while a registered filing is being taken. Both owners first agree to a
 * revision and then take it; an edit in between would be lost to a filing that does not know it.
 */
@ApplicationScoped
public class HeldParts {

  private final StagedParts parts;

  HeldParts(StagedParts parts) {
    this.parts = parts;
  }

  /**
   * Comes after the department's lock.
   *
   * @throws ProblemException 503 while a revision of the year is held
   */
  public void refuseEdit(String department, int fiscalYear) {
    if (parts.held(department, fiscalYear).isPresent()) {
      throw ProblemException.unavailable("该部门 " + fiscalYear + " 年度的申报正在登记，请稍后重试。");
    }
  }
}
