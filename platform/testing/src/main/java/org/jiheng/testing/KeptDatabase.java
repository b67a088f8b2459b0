package org.jiheng.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * A service's database as it was at one moment, to which it can be brought back, as from a backup:
 * its rows and its sequences, while its log goes on.
 */
public final class KeptDatabase {

  private static final String TABLES =
      """
      select tablename from pg_tables where schemaname = 'public'
        and tablename not in ('flyway_schema_history', 'outbox_trail')
      """;

  private static final String SEQUENCES =
      """
      select format('select setval(%L, %s, %L)', schemaname || '.' || sequencename,
        coalesce(last_value, start_value), last_value is not null)
      from pg_sequences where schemaname = 'public'
      """;

  private final String database;
  private final List<String> tables;
  private final List<String> sequences;

  private KeptDatabase(String database) throws SQLException {
    this.database = database;
    try (var connection = open()) {
      tables = texts(connection, TABLES);
      execute(connection, "drop schema if exists kept cascade");
      execute(connection, "create schema kept");
      for (String table : tables) {
        execute(connection, "create table kept.%1$s as table public.%1$s".formatted(table));
      }
      sequences = texts(connection, SEQUENCES);
    }
  }

  public static KeptDatabase of(String database) throws SQLException {
    return new KeptDatabase(database);
  }

  public void restore() throws SQLException {
    try (var connection = open()) {
      connection.setAutoCommit(false);
      execute(connection, "truncate " + String.join(", ", tables));
      var left = new ArrayDeque<>(tables);
      for (var refused = 0; !left.isEmpty(); ) {
        var table = left.remove();
        if (fill(connection, table)) {
          refused = 0;
        } else if (++refused > left.size() + 1) {
          throw new SQLException("nothing can be filled any more, " + table + " neither");
        } else {
          left.add(table);
        }
      }
      for (String sequence : sequences) {
        texts(connection, sequence);
      }
      connection.commit();
    }
  }

  /** False where it refers to a table that is not filled yet. */
  private static boolean fill(Connection connection, String table) throws SQLException {
    var before = connection.setSavepoint();
    try {
      execute(
          connection,
          "insert into public.%1$s overriding system value select * from kept.%1$s"
              .formatted(table));
      return true;
    } catch (SQLException refused) {
      if (!refused.getSQLState().startsWith("23")) {
        throw refused;
      }
      connection.rollback(before);
      return false;
    }
  }

  private Connection open() throws SQLException {
    var owner = Parts.shared().owner(database);
    return DriverManager.getConnection(
        Parts.shared().url(database), owner.user(), owner.password());
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> texts(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var texts = new ArrayList<String>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }
}
