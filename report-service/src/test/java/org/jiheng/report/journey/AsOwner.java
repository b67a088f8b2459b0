package org.jiheng.report.journey;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jiheng.testing.Parts;

/** The service's database with the rights of who owns it. */
public final class AsOwner {

  private AsOwner() {}

  public static void run(String... statements) {
    run(List.of(statements));
  }

  static void run(List<String> statements) {
    var owner = Parts.shared().owner("report");
    try (var database =
            DriverManager.getConnection(
                Parts.shared().url("report"), owner.user(), owner.password());
        var statement = database.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
