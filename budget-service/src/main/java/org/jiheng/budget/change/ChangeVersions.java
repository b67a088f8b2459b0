package org.jiheng.budget.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jiheng.sql.Database;

/**
 * Hands out the versions of changes. Drawn under the department's lock, so within a department a
 * later change always has the greater version.
 */
@ApplicationScoped
public class ChangeVersions {

  private final Database database;

  ChangeVersions(Database database) {
    this.database = database;
  }

  public long next() {
    return draw(1).remove();
  }

  /** So many versions in ascending order. */
  public Deque<Long> draw(int count) {
    return new ArrayDeque<>(
        database
            .sql(
                "select nextval('change_version') as version from generate_series(1, :count) order by 1")
            .bind("count", count)
            .list(row -> row.bigint("version")));
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
