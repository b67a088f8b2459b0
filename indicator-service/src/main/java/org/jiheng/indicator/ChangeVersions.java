package org.jiheng.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import javax.sql.DataSource;

/**
 * Versions of changes: one sequence for the whole service, so that a row's version grows also when
 * it was removed and comes again.
 */
@ApplicationScoped
public class ChangeVersions {
  private final DataSource database;

  ChangeVersions(DataSource database) {
    this.database = database;
  }

  /** So many versions, growing. Only under the department's lock, for changes that commit. */
  public Iterator<Long> next(int count) {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                "select nextval('change_version') from generate_series(1, ?) order by 1")) {
      statement.setInt(1, count);
      var versions = new ArrayList<Long>(count);
      try (var result = statement.executeQuery()) {
        while (result.next()) {
          versions.add(result.getLong(1));
        }
      }
      return versions.iterator();
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }
}
