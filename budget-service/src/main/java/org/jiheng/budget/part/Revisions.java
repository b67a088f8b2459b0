package org.jiheng.budget.part;

import java.util.Optional;
import org.jiheng.budget.register.Registered;
import org.jiheng.http.Preconditions;
import org.jiheng.http.ProblemException;

/** The rules by which the register numbers filings. */
final class Revisions {

  private Revisions() {}

  /**
   * Whether the filing is the newest revision once more and still stands, so that it makes no new
   * one: the repetition of a request that broke off before the other services had followed. Another
   * content that changes nothing here is no repetition, because others may not hold it.
   *
   * @param changesHere whether this service's part differs from what stands
   * @param othersChange whether a service that has taken the newest revision differs from it
   */
  static boolean stands(Registered newest, String hash, boolean changesHere, boolean othersChange) {
    return !changesHere && !othersChange && newest.hash().equals(hash);
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
    Preconditions.ifMatchFiling(ifMatch, revision);
    return revision + 1;
  }
}
