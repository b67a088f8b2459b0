package org.jiheng.jobs;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.jiheng.http.ProblemException;
import org.jiheng.http.ProblemKind;

/**
 * Whether what was worked on, such as an event or a job, or the database is to blame for a failure:
 * the one is given up or parked, the other is waited for.
 */
public final class Blame {

  private static final String BAD_DATA = "22";
  private static final String BROKEN_CONSTRAINT = "23";

  /** For example a text that is too long for the index that it goes into. */
  private static final String BEYOND_A_LIMIT = "54";

  private Blame() {}

  /** False where the same would succeed once the database is well, or is not to be done at all. */
  public static boolean isOnTheWork(RuntimeException failure) {
    if (failure instanceof Blameless || isKeptOut(failure)) {
      return false;
    }
    if (failure instanceof QuarkusTransactionException) {
      return failure.getCause() instanceof StackOverflowError;
    }
    var refused = refusal(failure);
    return refused == null || refusesData(refused.getSQLState());
  }

  /** While nothing may be changed, whatever it is. */
  private static boolean isKeptOut(RuntimeException failure) {
    return failure instanceof ProblemException kept
        && ProblemKind.BEHIND_THE_LOG.type().equals(kept.problem().type());
  }

  public static String cause(Throwable failure) {
    var refused = refusal(failure);
    var root = refused == null ? failure : refused;
    return root.getClass().getSimpleName() + ": " + root.getMessage();
  }

  private static SQLException refusal(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refused) {
        return refused;
      }
    }
    return null;
  }

  private static boolean refusesData(String state) {
    return state != null
        && Stream.of(BAD_DATA, BROKEN_CONSTRAINT, BEYOND_A_LIMIT).anyMatch(state::startsWith);
  }
}
