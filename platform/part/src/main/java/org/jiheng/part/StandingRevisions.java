package org.jiheng.part;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.Filing;
import org.jiheng.sql.Database;

/** The revisions that stand here, for whoever brings a restored database up to date. */
@ApplicationScoped
public class StandingRevisions {

  private final Database database;
  private final StagedParts parts;

  StandingRevisions(Database database, StagedParts parts) {
    this.database = database;
    this.parts = parts;
  }

  /**
   * A revision that stands.
   *
   * @param filing the hash of the filing; null where the revision voided it
   */
  public record Standing(int revision, String filing) {}

  public Optional<Standing> of(DepartmentYear id) {
    return database
        .sql(
            "select revision, filing from taken_part"
                + " where department = :department and fiscal_year = :fiscalYear")
        .bind("department", id.department())
        .bind("fiscalYear", id.fiscalYear())
        .first(row -> new Standing(row.integer("revision"), row.text("filing")));
  }

  /**
   * Keeps a revision as taken, and whatever was held for it or an earlier one no more; under the
   * department's lock.
   *
   * @param part as it was filed; null where the revision voids it, as {@code filing}
   */
  public void restore(DepartmentYear id, int revision, String filing, Filing part) {
    parts.take(id.department(), id.fiscalYear(), revision, filing, part);
    parts.release(id.department(), id.fiscalYear(), revision);
  }
}
