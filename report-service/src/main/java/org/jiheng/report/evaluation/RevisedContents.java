package org.jiheng.report.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.sql.Database;
import org.jiheng.sql.Row;

/**
 * What revisions say otherwise than the one before. Both are kept whole, so it is worked out when
 * somebody looks, also of revisions that were made before anybody asked.
 */
@ApplicationScoped
class RevisedContents {

  private static final String FILINGS =
      """
      select r.revision, r.filing_body, b.filing_body as base_filing_body
      from evaluation_revision r left join evaluation_revision b
        on b.fiscal_year = r.fiscal_year and b.department = r.department
        and b.revision = r.base_revision
      where r.fiscal_year = :fiscalYear and r.department = :department
        and r.revision = any(:revisions)
      """;

  private final Database database;

  RevisedContents(Database database) {
    this.database = database;
  }

  /** In the caller's transaction. */
  Map<Integer, List<ContentChange>> of(DepartmentYear id, Collection<Integer> revisions) {
    var wanted = new TreeSet<>(revisions);
    revisions.forEach(revision -> wanted.add(revision - 1));
    var filings = new HashMap<Integer, Filing>();
    database
        .sql(FILINGS)
        .bind("fiscalYear", id.fiscalYear())
        .bind("department", id.department())
        .integers("revisions", wanted)
        .list(row -> filings.put(row.integer("revision"), filing(row)));
    var changes = new HashMap<Integer, List<ContentChange>>();
    revisions.forEach(
        revision ->
            changes.put(
                revision, ContentChange.between(filings.get(revision - 1), filings.get(revision))));
    return changes;
  }

  private static Filing filing(Row row) throws SQLException {
    try {
      return FilingJson.filing(FilingJson.mapper().readTree(Bodies.plain(row, "filing_body")));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
