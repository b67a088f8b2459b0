package org.jiheng.report.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jiheng.contracts.Actor;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.rules.evaluation.EvaluationFigures;
import org.jiheng.rules.evaluation.LeftOut;
import org.jiheng.rules.evaluation.StandingEvaluation;
import org.jiheng.sql.Columns;
import org.jiheng.sql.Database;
import org.jiheng.sql.Row;
import org.jiheng.sql.Sql;

/** The serving evaluations and the history of every one. */
@ApplicationScoped
class Evaluations {

  /** Row by row and not as a join, which a generic plan might answer by reading a whole year. */
  private static final String BODIES =
      """
      r.body, r.filing_body,
      (select b.body from evaluation_revision b where b.fiscal_year = :fiscalYear
        and b.department = r.department and b.revision = r.base_revision) as base_body,
      (select b.filing_body from evaluation_revision b where b.fiscal_year = :fiscalYear
        and b.department = r.department and b.revision = r.base_revision) as base_filing_body
      """;

  private static final String ALL =
      """
      select e.department, e.fiscal_year, e.revision, e.filing_revision, e.filing, e.pending,
      """
          + BODIES
          + " from evaluation e join evaluation_revision r using (fiscal_year, department, revision) ";

  private static final String HEAD =
      """
      select department, fiscal_year, revision, filing_revision, filing, pending from evaluation
      where department = :department and fiscal_year = :fiscalYear
      """;

  private static final String STANDING =
      ALL + "where e.department = :department and e.fiscal_year = :fiscalYear";

  private static final String AFTER =
      ALL
          + "where e.fiscal_year = :fiscalYear and e.department > :department order by e.department limit :limit";

  private static final String PREDECESSORS =
      """
      select e.department, e.fiscal_year, e.revision, e.filing_revision, e.pending,
             e.status, e.rule_profile_version, r.base_revision, e.score, e.grade, e.self_total, e.computed_total, e.review_total, e.annual,
             e.executed, e.rate, e.findings::text, e.left_out,
             exists (select from unevaluated u where u.fiscal_year = :fiscalYear
               and u.department = e.department) as unevaluated,
      """
          + BODIES
          + """
      from evaluation e join evaluation_revision r
        on r.department = e.department and r.fiscal_year = e.fiscal_year
        and r.revision = e.revision
      where e.fiscal_year = :fiscalYear and e.department = any(:departments)
      """;

  private static final String SERVE =
      """
      insert into evaluation (department, fiscal_year, name, rule_profile, rule_profile_version,
        revision, filing_revision, filing, status, score, grade, self_total, computed_total, review_total, annual,
        executed, rate, findings, left_out, as_of)
      select s.department, s.fiscal_year, s.name, s.rule_profile, s.rule_profile_version, s.revision,
        s.filing_revision, s.filing, s.status, s.score, s.grade, s.self_total, s.computed_total, s.review_total, s.annual, s.executed,
        s.rate, s.findings::jsonb, s.left_out, s.as_of
      from <s>
      on conflict (fiscal_year, department) do update set
        name = excluded.name, rule_profile = excluded.rule_profile,
        rule_profile_version = excluded.rule_profile_version, revision = excluded.revision,
        filing_revision = excluded.filing_revision, filing = excluded.filing, pending = null,
        status = excluded.status, score = excluded.score, grade = excluded.grade,
        self_total = excluded.self_total, computed_total = excluded.computed_total,
        review_total = excluded.review_total, annual = excluded.annual, executed = excluded.executed, rate = excluded.rate,
        findings = excluded.findings, left_out = excluded.left_out, as_of = excluded.as_of,
        made_in = excluded.made_in
      """;

  private static final Columns<EvaluationRevision> SERVED = served();

  private static final String KEEP =
      """
      insert into evaluation_revision (department, fiscal_year, revision, filing_revision, filing,
        cause, actor, actor_role, reason, made_at, score, grade, changes, finding_changes, base_revision,
        body, filing_body, name, rule_profile, rule_profile_version, status, self_total,
        computed_total, review_total, annual, executed, rate, findings, left_out, as_of)
      select r.department, r.fiscal_year, r.revision, r.filing_revision, r.filing, r.cause, r.actor,
        r.actor_role, r.reason, r.made_at, r.score, r.grade, r.changes::json,
        r.finding_changes::json, r.base_revision, r.body, r.filing_body,
        r.name, r.rule_profile, r.rule_profile_version, r.status, r.self_total, r.computed_total, r.review_total, r.annual, r.executed,
        r.rate, r.findings::jsonb, r.left_out, r.as_of
      from <r>
      """;

  private static final Columns<EvaluationRevision> KEPT =
      served()
          .text("cause", r -> r.trigger().cause().name())
          .text("actor", r -> r.trigger().actor().subject())
          .text("actor_role", r -> r.trigger().actor().role())
          .text("reason", r -> r.trigger().reason())
          .instant("made_at", EvaluationRevision::madeAt)
          .text("changes", r -> json(r.changes().rows()))
          .text("finding_changes", r -> json(r.changes().findings()))
          .integer("base_revision", EvaluationRevision::baseRevision)
          .bytes("body", r -> r.kept().evaluation())
          .bytes("filing_body", r -> r.kept().filing());

  private static final String LAST =
      """
      select department, max(revision) as revision from evaluation_revision
      where fiscal_year = :fiscalYear and department = any(:departments) group by 1
      """;

  private static final String END =
      """
      with ended as (
        delete from evaluation
        where fiscal_year = :fiscalYear and department = :department returning *)
      insert into evaluation_revision (department, fiscal_year, revision, filing_revision, filing,
        cause, actor, actor_role, made_at, name, rule_profile, rule_profile_version, status,
        findings, as_of)
      select department, fiscal_year, revision + 1, :filingRevision, '', 'VOIDED', :actor, :role,
        :time, name, rule_profile, rule_profile_version, 'VOIDED', '{}', :time
      from ended
      """;

  private static final TypeReference<TreeMap<String, Integer>> FINDINGS = new TypeReference<>() {};

  private static final String MARK =
      """
      update evaluation e set pending = m.pending
      from <m>
      where e.fiscal_year = :fiscalYear and e.department = any(:departments)
        and e.department = m.department
      """;

  private final Database database;

  Evaluations(Database database) {
    this.database = database;
  }

  Optional<EvaluationHead> head(DepartmentYear id) {
    return database
        .sql(HEAD)
        .bind("department", id.department())
        .bind("fiscalYear", id.fiscalYear())
        .first(Evaluations::head);
  }

  Optional<StandingEvaluation> standing(DepartmentYear id) {
    return database
        .sql(STANDING)
        .bind("department", id.department())
        .bind("fiscalYear", id.fiscalYear())
        .first(Evaluations::standing);
  }

  /** The next ones of a year by department. */
  List<StandingEvaluation> after(int fiscalYear, String department, int limit) {
    return database
        .sql(AFTER)
        .bind("fiscalYear", fiscalYear)
        .bind("department", department)
        .bind("limit", limit)
        .list(Evaluations::standing);
  }

  Map<DepartmentYear, Predecessor> predecessors(Collection<DepartmentYear> ids) {
    var predecessors = new HashMap<DepartmentYear, Predecessor>();
    DepartmentYear.byYear(ids)
        .forEach(
            (year, departments) ->
                ofYear(PREDECESSORS, year, departments)
                    .list(Evaluations::predecessor)
                    .forEach(each -> predecessors.put(each.id(), each)));
    return predecessors;
  }

  /** The newest revision of each that ever was, also of those that are served no more. */
  Map<DepartmentYear, Integer> lastRevisions(Collection<DepartmentYear> ids) {
    var last = new HashMap<DepartmentYear, Integer>();
    DepartmentYear.byYear(ids)
        .forEach(
            (year, departments) ->
                ofYear(LAST, year, departments)
                    .list(
                        row ->
                            last.put(
                                new DepartmentYear(row.text("department"), year),
                                row.integer("revision"))));
    return last;
  }

  /** A year at a time, so that the planner sees which partition it is. */
  private Sql ofYear(String sql, int fiscalYear, List<String> departments) {
    return database.sql(sql).bind("fiscalYear", fiscalYear).texts("departments", departments);
  }

  /** Serves nothing of the year any more, which becomes the newest revision of its history. */
  void end(DepartmentYear id, int filingRevision, Actor actor, Instant time) {
    database
        .sql(END)
        .bind("fiscalYear", id.fiscalYear())
        .bind("department", id.department())
        .bind("filingRevision", filingRevision)
        .bind("actor", actor.subject())
        .bind("role", actor.role())
        .bind("time", time)
        .update();
  }

  /**
   * What keeps each revision for good and serves the last one of a department's year from now on.
   */
  Sql saved(List<EvaluationRevision> revisions) {
    var last = new LinkedHashMap<DepartmentYear, EvaluationRevision>();
    revisions.forEach(revision -> last.put(revision.id(), revision));
    return database
        .sql(SERVE)
        .rows("s", SERVED, last.values())
        .then(database.sql(KEEP).rows("r", KEPT, revisions));
  }

  /** Marks which newer filing has not arrived whole; null where all has. */
  void mark(Map<DepartmentYear, Optional<Integer>> pending) {
    DepartmentYear.byYear(pending.keySet())
        .forEach(
            (year, departments) ->
                ofYear(MARK, year, departments)
                    .rows(
                        "m",
                        new Columns<String>()
                            .text("department", department -> department)
                            .integer(
                                "pending",
                                department ->
                                    pending.get(new DepartmentYear(department, year)).orElse(null)),
                        departments)
                    .update());
  }

  private static EvaluationHead head(Row row) throws SQLException {
    return new EvaluationHead(
        new DepartmentYear(row.text("department"), row.integer("fiscal_year")),
        row.integer("revision"),
        row.integer("filing_revision"),
        row.text("filing"),
        row.integer("pending"));
  }

  private static StandingEvaluation standing(Row row) throws SQLException {
    var bodies = Bodies.of(row);
    return new StandingEvaluation(
        new DepartmentYear(row.text("department"), row.integer("fiscal_year")),
        row.integer("revision"),
        row.integer("filing_revision"),
        row.text("filing"),
        row.integer("pending"),
        bodies.evaluationText(),
        bodies.filingText());
  }

  private static Predecessor predecessor(Row row) throws SQLException {
    var bodies = Bodies.of(row);
    return new Predecessor(
        new DepartmentYear(row.text("department"), row.integer("fiscal_year")),
        row.integer("revision"),
        row.integer("filing_revision"),
        row.integer("pending"),
        row.text("status"),
        row.integer("rule_profile_version"),
        row.is("unevaluated"),
        new EvaluationFigures(
            row.numeric("score"),
            row.text("grade"),
            row.numeric("self_total"),
            row.numeric("computed_total"),
            row.numeric("review_total"),
            row.numeric("annual"),
            row.numeric("executed"),
            row.numeric("rate"),
            findings(row.text("findings")),
            row.one(LeftOut.class, "left_out")),
        bodies,
        KeptBodies.Base.of(row, bodies));
  }

  private static Columns<EvaluationRevision> served() {
    return new Columns<EvaluationRevision>()
        .text("department", r -> r.id().department())
        .integer("fiscal_year", r -> r.id().fiscalYear())
        .text("name", EvaluationRevision::name)
        .text("rule_profile", EvaluationRevision::ruleProfile)
        .integer("rule_profile_version", EvaluationRevision::ruleProfileVersion)
        .integer("revision", EvaluationRevision::revision)
        .integer("filing_revision", EvaluationRevision::filingRevision)
        .text("filing", EvaluationRevision::filing)
        .text("status", EvaluationRevision::status)
        .numeric("score", r -> r.figures().score())
        .text("grade", r -> r.figures().grade())
        .numeric("self_total", r -> r.figures().selfTotal())
        .numeric("computed_total", r -> r.figures().computedTotal())
        .numeric("review_total", r -> r.figures().reviewTotal())
        .numeric("annual", r -> r.figures().annual())
        .numeric("executed", r -> r.figures().executed())
        .numeric("rate", r -> r.figures().rate())
        .text("findings", r -> json(r.figures().findings()))
        .text("left_out", Evaluations::leftOut)
        .instant("as_of", EvaluationRevision::asOf);
  }

  private static String leftOut(EvaluationRevision revision) {
    var reason = revision.figures().leftOut();
    return reason == null ? null : reason.name();
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
