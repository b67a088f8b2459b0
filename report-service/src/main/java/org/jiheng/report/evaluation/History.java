package org.jiheng.report.evaluation;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.rules.comparison.FindingChanges;
import org.jiheng.rules.comparison.RowChange;
import org.jiheng.sql.Database;

/** Every revision of an evaluation, as it was made. */
@ApplicationScoped
class History {

  private static final String ENTRIES =
      """
      select r.revision, r.filing_revision, r.filing, r.cause, r.actor, r.actor_role, r.made_at,
        former.score as score_before, former.grade as grade_before, r.score, r.grade, r.changes::text, r.finding_changes::text,
        former.rule_profile as rule_profile_before,
        former.rule_profile_version as rule_profile_version_before,
        r.rule_profile, r.rule_profile_version,
        coalesce(former.status, 'VOIDED') = 'VOIDED' as first
      from evaluation_revision r left join evaluation_revision former
        on former.fiscal_year = r.fiscal_year and former.department = r.department
        and former.revision = r.revision - 1
      where r.fiscal_year = :fiscalYear and r.department = :department and r.revision < :revision
      order by r.revision desc limit :limit
      """;

  private static final String BODY =
      """
      select r.body, b.body as base_body
      from evaluation_revision r left join evaluation_revision b
        on b.fiscal_year = r.fiscal_year and b.department = r.department
        and b.revision = r.base_revision
      where r.fiscal_year = :fiscalYear and r.department = :department and r.revision = :revision
        and r.status <> 'VOIDED'
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
   * @param cause FILING, ACTUAL, AMOUNT, PROFILE, REBUILD, RE_CHECK or MOVE; VOIDED where the
   *     evaluation ended with its filing
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
    return database
        .sql(ENTRIES)
        .bind("fiscalYear", id.fiscalYear())
        .bind("department", id.department())
        .bind("revision", revision)
        .bind("limit", limit)
        .list(
            row ->
                new Entry(
                    row.integer("revision"),
                    row.is("first"),
                    row.integer("filing_revision"),
                    row.text("filing"),
                    row.text("cause"),
                    row.text("actor"),
                    row.text("actor_role"),
                    row.instant("made_at"),
                    row.numeric("score_before"),
                    row.text("grade_before"),
                    row.numeric("score"),
                    row.text("grade"),
                    row.text("rule_profile_before"),
                    row.integer("rule_profile_version_before"),
                    row.text("rule_profile"),
                    row.integer("rule_profile_version"),
                    row.text("changes"),
                    row.text("finding_changes")));
  }

  /** A revision whole, in the bytes in which it was served. */
  @Transactional
  Optional<String> body(DepartmentYear id, int revision) {
    return database
        .sql(BODY)
        .bind("fiscalYear", id.fiscalYear())
        .bind("department", id.department())
        .bind("revision", revision)
        .first(row -> new String(Bodies.plain(row, "body"), StandardCharsets.UTF_8));
  }
}
