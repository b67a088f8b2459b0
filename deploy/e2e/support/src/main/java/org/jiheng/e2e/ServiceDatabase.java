package org.jiheng.e2e;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jiheng.testing.Parts;

/** A service's database, read behind its back with the rights of its owner. */
record ServiceDatabase(String name) {

  static ServiceDatabase of(Member service) {
    return new ServiceDatabase(service.database());
  }

  Connection connect() throws SQLException {
    var owner = Parts.shared().owner(name);
    return DriverManager.getConnection(Parts.shared().url(name), owner.user(), owner.password());
  }

  /** The first column of every row. */
  List<String> texts(String sql, Object... parameters) {
    try (var connection = connect()) {
      return texts(connection, sql, parameters);
    } catch (SQLException e) {
      throw new IllegalStateException(name + ": " + sql, e);
    }
  }

  void execute(String sql) {
    try (Connection connection = connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(name + ": " + sql, e);
    }
  }

  static List<String> texts(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (var i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      var texts = new ArrayList<String>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          texts.add(rows.getString(1));
        }
      }
      return texts;
    }
  }
}
