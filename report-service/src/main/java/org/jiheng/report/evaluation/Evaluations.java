package org.jiheng.report.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.report.part.DepartmentYear;
import org.jiheng.report.storage.Columns;
import org.jiheng.report.storage.Database;

/** The serving evaluations and the history of every one. */
@ApplicationScoped
class Evaluations {

  private static final String ALL =
      """
      select e.department, e.fiscal_year, e.revision, e.filing_revision, e.filing, e.pending,
             r.body, e.filing_body
      from evaluation e join evaluation_revision r using (fiscal_year, department, revision)
      """;

  private static final String STANDING = ALL + "where e.department = ? and e.fiscal_year = ?";

  private static final String AFTER =
      ALL + "where e.fiscal_year = ? and e.department > ? order by e.department limit ?";

  private static final String PREDECESSORS =
      """
      select e.department, e.fiscal_year, e.revision, e.filing_revision, e.pending, e.content_hash,
             r.body, e.score, e.grade, e.self_total, e.computed_total, e.annual, e.executed, e.rate,
             e.findings::text
      from evaluation e join unnest(?, ?) as wanted (department, fiscal_year)
        on e.department = wanted.department and e.fiscal_year = wanted.fiscal_year
      join evaluation_revision r
        on r.department = e.department and r.fiscal_year = e.fiscal_year
        and r.revision = e.revision
      """;

  private static final Columns<DepartmentYear> WANTED =
      new Columns<DepartmentYear>()
          .text(DepartmentYear::department)
          .integer(DepartmentYear::fiscalYear);

  private static final String SERVE =
      """
      insert into evaluation (department, fiscal_year, name, rule_profile, rule_profile_version,
        revision, filing_revision, filing, status, score, grade, self_total, computed_total, annual,
        executed, rate, findings, as_of, content_hash, filing_body)
      select r.department, r.fiscal_year, r.name, r.rule_profile, r.rule_profile_version, r.revision,
        r.filing_revision, r.filing, r.status, r.score, r.grade, r.self_total, r.computed_total, r.annual, r.executed,
        r.rate, r.findings::jsonb, r.as_of::timestamptz, r.content_hash, r.filing_body
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as r (department,
        fiscal_year, name, rule_profile, rule_profile_version, revision, filing_revision, filing, status, score, grade,
        self_total, computed_total, annual, executed, rate, findings, as_of, content_hash,
        filing_body)
      on conflict (fiscal_year, department) do update set
        name = excluded.name, rule_profile = excluded.rule_profile,
        rule_profile_version = excluded.rule_profile_version, revision = excluded.revision,
        filing_revision = excluded.filing_revision, filing = excluded.filing, pending = null,
        status = excluded.status, score = excluded.score, grade = excluded.grade,
        self_total = excluded.self_total, computed_total = excluded.computed_total,
        annual = excluded.annual, executed = excluded.executed, rate = excluded.rate,
        findings = excluded.findings, as_of = excluded.as_of,
        content_hash = excluded.content_hash, filing_body = excluded.filing_body, made_in = excluded.made_in
      """;

  private static final Columns<EvaluationRevision> SERVED =
      new Columns<EvaluationRevision>()
          .text(r -> r.id().department())
          .integer(r -> r.id().fiscalYear())
          .text(EvaluationRevision::name)
          .text(EvaluationRevision::ruleProfile)
          .integer(EvaluationRevision::ruleProfileVersion)
          .integer(EvaluationRevision::revision)
          .integer(EvaluationRevision::filingRevision)
          .text(EvaluationRevision::filing)
          .text(EvaluationRevision::status)
          .numeric(r -> r.figures().score())
          .text(r -> r.figures().grade())
          .numeric(r -> r.figures().selfTotal())
          .numeric(r -> r.figures().computedTotal())
          .numeric(r -> r.figures().annual())
          .numeric(r -> r.figures().executed())
          .numeric(r -> r.figures().rate())
          .text(r -> json(r.figures().findings()))
          .instant(EvaluationRevision::asOf)
          .text(EvaluationRevision::contentHash)
          .text(EvaluationRevision::filingBody);

  private static final String KEEP =
      """
      insert into evaluation_revision (department, fiscal_year, revision, filing_revision, filing,
        cause, actor, actor_role, made_at, score, grade, changes, finding_changes, body, name,
        rule_profile, rule_profile_version, status, self_total, computed_total, annual, executed, rate, findings, as_of)
      select r.department, r.fiscal_year, r.revision, r.filing_revision, r.filing, r.cause, r.actor,
        r.actor_role, r.made_at::timestamptz, r.score, r.grade, r.changes::json,
        r.finding_changes::json, r.body,
        r.name, r.rule_profile, r.rule_profile_version, r.status, r.self_total, r.computed_total, r.annual, r.executed,
        r.rate, r.findings::jsonb, r.as_of::timestamptz
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as r (
        department, fiscal_year, revision, filing_revision, filing, cause, actor, actor_role,
        made_at, score, grade, changes, finding_changes, body, name, rule_profile,
        rule_profile_version, status, self_total,
        computed_total, annual, executed, rate, findings, as_of)
      """;

  private static final Columns<EvaluationRevision> KEPT =
      new Columns<EvaluationRevision>()
          .text(r -> r.id().department())
          .integer(r -> r.id().fiscalYear())
          .integer(EvaluationRevision::revision)
          .integer(EvaluationRevision::filingRevision)
          .text(EvaluationRevision::filing)
          .text(r -> r.trigger().cause().name())
          .text(r -> r.trigger().actor().subject())
          .text(r -> r.trigger().actor().role())
          .instant(EvaluationRevision::madeAt)
          .numeric(r -> r.figures().score())
          .text(r -> r.figures().grade())
          .text(r -> json(r.changes().rows()))
          .text(r -> json(r.changes().findings()))
          .text(EvaluationRevision::body)
          .text(EvaluationRevision::name)
          .text(EvaluationRevision::ruleProfile)
          .integer(EvaluationRevision::ruleProfileVersion)
          .text(EvaluationRevision::status)
          .numeric(r -> r.figures().selfTotal())
          .numeric(r -> r.figures().computedTotal())
          .numeric(r -> r.figures().annual())
          .numeric(r -> r.figures().executed())
          .numeric(r -> r.figures().rate())
          .text(r -> json(r.figures().findings()))
          .instant(EvaluationRevision::asOf);

  private static final TypeReference<TreeMap<String, Integer>> FINDINGS = new TypeReference<>() {};

  private static final String MARK =
      """
      update evaluation e set pending = m.pending
      from unnest(?, ?, ?) as m (department, fiscal_year, pending)
      where e.department = m.department and e.fiscal_year = m.fiscal_year
      """;

  private final Database database;

  Evaluations(Database database) {
    this.database = database;
  }

  Optional<StandingEvaluation> standing(DepartmentYear id) {
    return database.first(
        STANDING,
        statement -> {
          statement.setString(1, id.department());
          statement.setInt(2, id.fiscalYear());
        },
        Evaluations::standing);
  }

  /** The next ones of a year by department. */
  List<StandingEvaluation> after(int fiscalYear, String department, int limit) {
    return database.list(
        AFTER,
        statement -> {
          statement.setInt(1, fiscalYear);
          statement.setString(2, department);
          statement.setInt(3, limit);
        },
        Evaluations::standing);
  }

  Map<DepartmentYear, Predecessor> predecessors(Collection<DepartmentYear> ids) {
    return database
        .list(PREDECESSORS, statement -> WANTED.bind(statement, ids), Evaluations::predecessor)
        .stream()
        .collect(Collectors.toMap(Predecessor::id, Function.identity()));
  }

  /** Keeps each revision for good and serves the last one of a department's year from now on. */
  void save(List<EvaluationRevision> revisions) {
    var last = new LinkedHashMap<DepartmentYear, EvaluationRevision>();
    revisions.forEach(revision -> last.put(revision.id(), revision));
    database.with(
        connection -> {
          SERVED.update(connection, SERVE, last.values());
          return KEPT.update(connection, KEEP, revisions);
        });
  }

  /** Marks which newer filing has not arrived whole; null where all has. */
  void mark(Map<DepartmentYear, Optional<Integer>> pending) {
    var columns =
        new Columns<DepartmentYear>()
            .text(DepartmentYear::department)
            .integer(DepartmentYear::fiscalYear)
            .integer(id -> pending.get(id).orElse(null));
    database.with(connection -> columns.update(connection, MARK, pending.keySet()));
  }

  private static StandingEvaluation standing(ResultSet row) throws SQLException {
    return new StandingEvaluation(
        new DepartmentYear(row.getString(1), row.getInt(2)),
        row.getInt(3),
        row.getInt(4),
        row.getString(5),
        row.getObject(6, Integer.class),
        row.getString(7),
        row.getString(8));
  }

  private static Predecessor predecessor(ResultSet row) throws SQLException {
    return new Predecessor(
        new DepartmentYear(row.getString(1), row.getInt(2)),
        row.getInt(3),
        row.getInt(4),
        row.getObject(5, Integer.class),
        new EvaluationFigures(
            row.getBigDecimal(8),
            row.getString(9),
            row.getBigDecimal(10),
            row.getBigDecimal(11),
            row.getBigDecimal(12),
            row.getBigDecimal(13),
            row.getBigDecimal(14),
            findings(row.getString(15))),
        row.getString(6),
        row.getString(7));
  }

  private static Map<String, Integer> findings(String json) {
    try {
      return FilingJson.mapper().readValue(json, FINDINGS);
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Null stays null. */
  private static String json(Object value) {
    if (value == null) {
      return null;
    }
    try {
      return FilingJson.mapper().writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
