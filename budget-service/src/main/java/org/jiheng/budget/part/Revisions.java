package org.jiheng.budget.part;

import java.util.Optional;
import org.jiheng.budget.register.Registered;
import org.jiheng.http.Preconditions;
import org.jiheng.http.ProblemException;

/** The rules by which the register numbers filings. */
final class Revisions {

  private Revisions() {}

  /**
   * Whether the filing says what stands already, so that it makes no revision. The content of the
   * newest revision is known again also while the other services still catch up with it; another
   * content must be what all of them hold, edits since the newest revision included.
   */
  static boolean stands(Registered newest, String hash, boolean changesHere, TakeRequest request) {
    if (changesHere || request.othersChange()) {
      return false;
    }
    return newest.hash().equals(hash) || !request.othersBehind();
  }

  /**
   * The number of the next revision.
   *
   * @throws ProblemException 428 where a filing would be replaced without If-Match, 412 where
   *     If-Match does not name the newest revision
   */
  static int next(Optional<Registered> newest, String ifMatch) {
    if (newest.isEmpty()) {
      if (ifMatch != null && !ifMatch.isBlank()) {
        throw ProblemException.preconditionFailed("该部门本年度还没有申报，首次申报不能带 If-Match。");
      }
      return 1;
    }
    int revision = newest.get().revision();
    int expected = Preconditions.filingRevision(ifMatch).orElseThrow(Preconditions::missing);
    if (expected != revision) {
      throw ProblemException.preconditionFailed("申报内容已有更新的版本：当前是第 " + revision + " 版，请重新读取后再提交。");
    }
    return revision + 1;
  }
}
