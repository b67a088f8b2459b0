package org.jiheng.http.error;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jiheng.http.Problem;
import org.jiheng.http.ProblemException;

/** Tells a database that is away from a defect: the former is waited for, the latter reported. */
final class DatabaseOutage {

  static final Problem PROBLEM = ProblemException.unavailable("数据库暂时不可用，请稍后原样重试。").problem();

  /** SQLSTATE: the connection failed, or the server ends, ended or does not take one yet. */
  private static final List<String> AWAY = List.of("08", "57P0", "53300");

  private DatabaseOutage() {}

  static boolean isBehind(Throwable failure) {
    return SqlState.isBehind(failure, DatabaseOutage::isAway) || isWaitedFor(failure);
  }

  /** The pool had no connection to give in time: a database that hangs keeps them all. */
  private static boolean isWaitedFor(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(
            each -> each instanceof SQLException && each.getCause() instanceof TimeoutException);
  }

  private static boolean isAway(String state) {
    return AWAY.stream().anyMatch(state::startsWith);
  }
}
