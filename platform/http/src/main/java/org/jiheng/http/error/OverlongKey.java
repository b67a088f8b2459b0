package org.jiheng.http.error;

import org.jiheng.http.Problem;
import org.jiheng.http.ProblemException;

/** A text of the request that goes into an index and is too long for it. */
final class OverlongKey {

  static final Problem PROBLEM = ProblemException.badRequest("请求中有代码或名称过长，无法保存。").problem();

  /** SQLSTATE program_limit_exceeded, for example of "index row size exceeds maximum". */
  private static final String LIMIT = "54000";

  private OverlongKey() {}

  static boolean isBehind(Throwable failure) {
    return SqlState.isBehind(failure, LIMIT::equals);
  }
}
