package org.jiheng.report.evaluation;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiheng.report.part.DepartmentYear;
import org.jiheng.report.storage.Database;

/** Every revision of an evaluation, as it was made. */
@ApplicationScoped
class History {

  private static final String ENTRIES =
      """
      select r.revision, r.filing_revision, r.filing, r.cause, r.actor, r.actor_role, r.made_at,
        former.score, former.grade, r.score, r.grade, r.changes::text, r.finding_changes::text,
        former.rule_profile, former.rule_profile_version, r.rule_profile, r.rule_profile_version
      from evaluation_revision r left join evaluation_revision former
        on former.fiscal_year = r.fiscal_year and former.department = r.department
        and former.revision = r.revision - 1
      where r.fiscal_year = ? and r.department = ? and r.revision < ?
      order by r.revision desc limit ?
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
   * @param first whether there was none before it: then {@code changes} and {@code findings} are
   *     null, because everything is new
   * @param cause FILING, ACTUAL, AMOUNT, PROFILE, REBUILD or RE_CHECK
   * @param actor who made the change that led to it; of PROFILE, who put the version
   * @param ruleProfileVersionBefore null where there was none, or before versions were kept
   * @param changes the rows that were evaluated otherwise, with their members before and after
   * @param findings those that appeared and those that vanished
   */
  @Schema(name = "EvaluationRevision")
  public record Entry(
      int revision,
      boolean first,
      int filingRevision,
      String filing,
      String cause,
      String actor,
      String actorRole,
      Instant madeAt,
      BigDecimal scoreBefore,
      String gradeBefore,
      BigDecimal score,
      String grade,
      String ruleProfileBefore,
      Integer ruleProfileVersionBefore,
      String ruleProfile,
      Integer ruleProfileVersion,
      @JsonRawValue @Schema(implementation = RowChange[].class) String changes,
      @JsonRawValue @Schema(implementation = FindingChanges.class) String findings) {}

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
                row.getInt(1) == 1,
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getTimestamp(7).toInstant(),
                row.getBigDecimal(8),
                row.getString(9),
                row.getBigDecimal(10),
                row.getString(11),
                row.getString(14),
                row.getObject(15, Integer.class),
                row.getString(16),
                row.getObject(17, Integer.class),
                row.getString(12),
                row.getString(13)));
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
