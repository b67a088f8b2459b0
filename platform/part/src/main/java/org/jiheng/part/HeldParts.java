package org.jiheng.part;

import jakarta.enterprise.context.ApplicationScoped;
import org.jiheng.http.ProblemException;

/**
 * Keeps single edits out while a registered filing is being taken, while the year is handed in, and
 * on days on which it is not open. Both owners first agree to a revision and then take it; an edit
 * in between would be lost to a filing that does not know it.
 */
@ApplicationScoped
public class HeldParts {

  private final StagedParts parts;
  private final YearLocks locks;
  private final YearWindows windows;

  HeldParts(StagedParts parts, YearLocks locks, YearWindows windows) {
    this.parts = parts;
    this.locks = locks;
    this.windows = windows;
  }

  /**
   * Comes after the department's lock.
   *
   * @throws ProblemException 409 while the year is locked or not open, 503 while a revision of it
   *     is held
   */
  public void refuseEdit(String department, int fiscalYear) {
    locks.refuseChange(department, fiscalYear);
    windows.refuseClosed(department, fiscalYear);
    if (parts.held(department, fiscalYear).isPresent()) {
      throw ProblemException.unavailable("该部门 " + fiscalYear + " 年度的申报正在登记，请稍后重试。");
    }
  }
}
