package org.jiheng.deploy.embedded;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * One database a service. Its owner role runs the migrations; the service itself has the
 * application role, which may connect and gets rights on tables only where a migration grants them.
 */
final class Databases {

  static final List<String> NAMES = List.of("budget", "indicator", "report");

  private final Credentials credentials;

  Databases(Credentials credentials) {
    this.credentials = credentials;
  }

  static String owner(String database) {
    return database + "_owner";
  }

  static String application(String database) {
    return database + "_application";
  }

  /** Makes what is missing and leaves the rest as it is. */
  void create(DataSource postgres) throws SQLException, IOException {
    try (var connection = postgres.getConnection();
        var statement = connection.createStatement()) {
      for (String database : NAMES) {
        role(connection, owner(database));
        role(connection, application(database));
        if (!exists(connection, "select 1 from pg_database where datname = ?", database)) {
          statement.execute("create database " + database + " owner " + owner(database));
        }
        statement.execute("revoke all on database " + database + " from public");
        statement.execute("grant connect on database " + database + " to " + application(database));
      }
    }
  }

  /** An operator sees in the server's own database what each statement costs. */
  static void countStatements(DataSource postgres) throws SQLException {
    try (var connection = postgres.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create extension if not exists pg_stat_statements");
    }
  }

  static void grantSchema(DataSource dataSource, String database) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("alter schema public owner to " + owner(database));
      statement.execute("revoke all on schema public from public");
      statement.execute("grant usage on schema public to " + application(database));
    }
  }

  private void role(Connection connection, String role) throws SQLException, IOException {
    var verb =
        exists(connection, "select 1 from pg_roles where rolname = ?", role) ? "alter" : "create";
    try (var statement = connection.createStatement()) {
      // Passwords are hexadecimal digits, so that the literal needs no escaping.
      statement.execute(verb + " role " + role + " login password '" + credentials.of(role) + "'");
    }
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      return statement.executeQuery().next();
    }
  }
}
