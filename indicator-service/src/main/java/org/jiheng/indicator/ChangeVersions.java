package org.jiheng.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import org.jiheng.sql.Database;

/**
 * Versions of changes: one sequence for the whole service, so that a row's version grows also when
 * it was removed and comes again.
 */
@ApplicationScoped
public class ChangeVersions {
  private final Database database;

  ChangeVersions(Database database) {
    this.database = database;
  }

  /** So many versions, growing. Only under the department's lock, for changes that commit. */
  public Iterator<Long> next(int count) {
    return database
        .sql(
            "select nextval('change_version') as version from generate_series(1, :count) order by 1")
        .bind("count", count)
        .list(row -> row.bigint("version"))
        .iterator();
  }

  /** Whatever was drawn here before, what is drawn from now on is beyond this. */
  public void drawBeyond(long version) {
    database
        .sql(
            "select setval('change_version', greatest(:version, (select last_value from change_version)))")
        .bind("version", version)
        .call();
  }
}
