package org.jiheng.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * How many bytes the databases of a test write ahead for some work. Counted and not timed, so that
 * it means the same on a busy machine.
 */
public final class WrittenAhead {

  private WrittenAhead() {}

  /**
   * The middle one of several times, because services write by themselves meanwhile and a page
   * costs more when it is touched first.
   *
   * @param database any one of them: they share a log
   * @param work is told how often it was done before
   */
  public static long middle(String database, int times, IntConsumer work) {
    var bytes =
        IntStream.range(0, times)
            .mapToLong(
                time -> {
                  var before = position(database);
                  work.accept(time);
                  return position(database) - before;
                })
            .sorted()
            .toArray();
    return bytes[times / 2];
  }

  private static long position(String database) {
    var owner = Parts.shared().owner(database);
    try (var connection =
            DriverManager.getConnection(
                Parts.shared().url(database), owner.user(), owner.password());
        var statement = connection.createStatement();
        var row = statement.executeQuery("select pg_current_wal_insert_lsn() - '0/0'::pg_lsn")) {
      row.next();
      return row.getLong(1);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
