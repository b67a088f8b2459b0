package org.jiheng.indicator;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.jiheng.testing.Parts;

/** Looks behind the service, as the owner of its database. */
public final class Database {
  private Database() {}

  /** The rows of a table that belong to a department. */
  public static int rows(String table, String department) {
    var parts = Parts.shared();
    var owner = parts.owner("indicator");
    try (var connection =
            DriverManager.getConnection(parts.url("indicator"), owner.user(), owner.password());
        var statement =
            connection.prepareStatement(
                "select count(*) from " + table + " where department = ?")) {
      statement.setString(1, department);
      try (var result = statement.executeQuery()) {
        result.next();
        return result.getInt(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public static void change(String sql) {
    var parts = Parts.shared();
    var owner = parts.owner("indicator");
    try (var connection =
            DriverManager.getConnection(parts.url("indicator"), owner.user(), owner.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
