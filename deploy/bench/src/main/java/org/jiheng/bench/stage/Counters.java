package org.jiheng.bench.stage;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What PostgreSQL has done since its start. Statements are those that services send, without the
 * begin and end of their transactions; the relays' and workers' own looking is among them.
 */
record Counters(long walBytes, long statements, long commits, long fsyncs) {

  private static final String NOW =
      """
      select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint,
        (select coalesce(sum(calls), 0)::bigint from pg_stat_statements),
        (select sum(xact_commit)::bigint from pg_stat_database),
        (select coalesce(sum(fsyncs), 0)::bigint from pg_stat_io where object = 'wal')
      """;

  static Counters now(Connection postgres) throws SQLException {
    try (var statement = postgres.createStatement();
        var result = statement.executeQuery(NOW)) {
      result.next();
      return new Counters(
          result.getLong(1), result.getLong(2), result.getLong(3), result.getLong(4));
    }
  }

  Counters since(Counters before) {
    return new Counters(
        walBytes - before.walBytes,
        statements - before.statements,
        commits - before.commits,
        fsyncs - before.fsyncs);
  }
}
