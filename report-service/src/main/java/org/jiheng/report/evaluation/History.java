package org.jiheng.report.evaluation;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.report.person.Persons;
import org.jiheng.rules.comparison.FindingChanges;
import org.jiheng.rules.comparison.RowChange;
import org.jiheng.sql.Database;
import org.jiheng.sql.Row;

/** Every revision of an evaluation, as it was made. */
@ApplicationScoped
class History {

  private static final String ENTRIES =
      """
      select r.revision, r.filing_revision, r.filing, r.cause, r.actor, r.actor_role, r.reason, r.made_at,
        former.score as score_before, former.grade as grade_before, r.score, r.grade, r.changes::text, r.finding_changes::text,
        former.rule_profile as rule_profile_before,
        former.rule_profile_version as rule_profile_version_before,
        r.rule_profile, r.rule_profile_version,
        coalesce(former.status, 'VOIDED') = 'VOIDED' as first, former.filing as filing_before
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
  private final RevisedContents contents;
  private final Persons persons;

  History(Database database, RevisedContents contents, Persons persons) {
    this.database = database;
    this.contents = contents;
    this.persons = persons;
  }

  /**
   * One revision in the history.
   *
   * @param first whether there was none before it: then {@code changes} and {@code findings} are
   *     null, because everything is new
   * @param cause FILING, ACTUAL, AMOUNT, PROFILE, REBUILD, RE_CHECK, EVIDENCE or MOVE; VOIDED where
   *     the evaluation ended with its filing
   * @param actor who made the change that led to it; of PROFILE, who put the version
   * @param actorName null where nobody has met the person
   * @param reason in the actor's own words; null where he gave none
   * @param ruleProfileVersionBefore null where there was none, or before versions were kept
   * @param changes the rows that were evaluated otherwise, with their members before and after
   * @param findings those that appeared and those that vanished
   * @param content what the filing says otherwise, member by member; null in a first revision
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
      String actorName,
      String reason,
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
      @JsonRawValue @Schema(implementation = FindingChanges.class) String findings,
      List<ContentChange> content) {}

  /**
   * An entry as it is kept.
   *
   * @param filingBefore the hash of the filing of the revision before
   */
  private record Kept(Entry entry, String filingBefore) {

    int revision() {
      return entry.revision();
    }

    boolean hasOtherContent() {
      return !entry.first() && !entry.filing().isEmpty() && !entry.filing().equals(filingBefore);
    }

    Entry told(Map<String, String> names, Map<Integer, List<ContentChange>> changes) {
      var content = entry.first() ? null : changes.getOrDefault(entry.revision(), List.of());
      return new Entry(
          entry.revision(),
          entry.first(),
          entry.filingRevision(),
          entry.filing(),
          entry.cause(),
          entry.actor(),
          entry.actorRole(),
          names.get(entry.actor()),
          entry.reason(),
          entry.madeAt(),
          entry.scoreBefore(),
          entry.gradeBefore(),
          entry.score(),
          entry.grade(),
          entry.ruleProfileBefore(),
          entry.ruleProfileVersionBefore(),
          entry.ruleProfile(),
          entry.ruleProfileVersion(),
          entry.changes(),
          entry.findings(),
          content);
    }
  }

  /** The newest first. */
  @Transactional
  List<Entry> before(DepartmentYear id, int revision, int limit) {
    var found =
        database
            .sql(ENTRIES)
            .bind("fiscalYear", id.fiscalYear())
            .bind("department", id.department())
            .bind("revision", revision)
            .bind("limit", limit)
            .list(History::kept);
    var names = persons.names(found.stream().map(each -> each.entry().actor()).toList());
    var changes =
        contents.of(id, found.stream().filter(Kept::hasOtherContent).map(Kept::revision).toList());
    return found.stream().map(each -> each.told(names, changes)).toList();
  }

  private static Kept kept(Row row) throws SQLException {
    return new Kept(
        new Entry(
            row.integer("revision"),
            row.is("first"),
            row.integer("filing_revision"),
            row.text("filing"),
            row.text("cause"),
            row.text("actor"),
            row.text("actor_role"),
            null,
            row.text("reason"),
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
            row.text("finding_changes"),
            null),
        row.text("filing_before"));
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
