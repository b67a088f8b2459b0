package org.jiheng.report.evaluation;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiheng.report.part.DepartmentYear;
import org.jiheng.report.storage.Database;

/** Every revision of an evaluation, as it was made. */
@ApplicationScoped
class History {

  private static final String ENTRIES =
      """
      select revision, filing_revision, filing, cause, actor, actor_role, made_at, score, grade,
        changed_rows::text
      from evaluation_revision
      where fiscal_year = ? and department = ? and revision < ?
      order by revision desc limit ?
      """;

  private static final String BODY =
      """
      select body from evaluation_revision
      where fiscal_year = ? and department = ? and revision = ?
      """;

  private final Database database;

  History(Database database) {
    this.database = database;
  }

  /**
   * One revision in the history.
   *
   * @param cause FILING, ACTUAL, AMOUNT or REBUILD
   * @param actor who made the change that led to it
   * @param changedRows pointers into the filing of the rows that were evaluated otherwise
   */
  public record Entry(
      int revision,
      int filingRevision,
      String filing,
      String cause,
      String actor,
      String actorRole,
      Instant madeAt,
      BigDecimal score,
      String grade,
      @JsonRawValue String changedRows) {}

  /** The newest first. */
  @Transactional
  List<Entry> before(DepartmentYear id, int revision, int limit) {
    return database.list(
        ENTRIES,
        statement -> {
          statement.setInt(1, id.fiscalYear());
          statement.setString(2, id.department());
          statement.setInt(3, revision);
          statement.setInt(4, limit);
        },
        row ->
            new Entry(
                row.getInt(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getTimestamp(7).toInstant(),
                row.getBigDecimal(8),
                row.getString(9),
                row.getString(10)));
  }

  /** A revision whole, in the bytes in which it was served. */
  @Transactional
  Optional<String> body(DepartmentYear id, int revision) {
    return database.first(
        BODY,
        statement -> {
          statement.setInt(1, id.fiscalYear());
          statement.setString(2, id.department());
          statement.setInt(3, revision);
        },
        row -> row.getString(1));
  }
}
