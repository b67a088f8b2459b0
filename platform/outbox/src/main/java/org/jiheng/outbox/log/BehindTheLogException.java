package org.jiheng.outbox.log;

import org.jiheng.http.Problem;
import org.jiheng.http.ProblemException;
import org.jiheng.http.ProblemKind;

/** Nothing may be changed while the database and its log are not of the same history. */
public class BehindTheLogException extends ProblemException {

  BehindTheLogException(String why) {
    super(Problem.of(ProblemKind.BEHIND_THE_LOG, why));
  }
}
