package org.jiheng.report.part;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiheng.contracts.Actor;
import org.jiheng.facts.FiledContent;
import org.jiheng.facts.FiledPart;
import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.sql.Columns;
import org.jiheng.sql.Database;
import org.jiheng.sql.Row;

/** Every filed part, one for a department and year; in the caller's transaction. */
@ApplicationScoped
public class FiledParts {

  private static final String OF =
      """
      select p.* from filed_part p join <wanted>
        on p.department = wanted.department and p.fiscal_year = wanted.fiscal_year
      """;

  private static final String TAKE =
      """
      insert into filed_part (department, fiscal_year, revision, filing, rule_profile, amount_unit,
        part, stated_empty, filed_at, filed_by, filed_role)
      values (:department, :fiscalYear, :revision, :filing, :ruleProfile, :amountUnit, :part,
        :statedEmpty, :filedAt, :filedBy, :filedRole)
      on conflict (department, fiscal_year) do update set revision = excluded.revision,
        filing = excluded.filing, rule_profile = excluded.rule_profile,
        amount_unit = excluded.amount_unit, part = excluded.part,
        stated_empty = excluded.stated_empty, filed_at = excluded.filed_at,
        filed_by = excluded.filed_by, filed_role = excluded.filed_role
      """;

  private static final Columns<DepartmentYear> WANTED =
      new Columns<DepartmentYear>()
          .text("department", DepartmentYear::department)
          .integer("fiscal_year", DepartmentYear::fiscalYear);

  private final Database database;

  FiledParts(Database database) {
    this.database = database;
  }

  public Map<DepartmentYear, FiledPart> of(Collection<DepartmentYear> ids) {
    return database.sql(OF).rows("wanted", WANTED, ids).list(FiledParts::part).stream()
        .collect(Collectors.toMap(FiledPart::id, Function.identity()));
  }

  /** Every department and year of which there is one, in their order. */
  public List<DepartmentYear> ids() {
    return database
        .sql("select department, fiscal_year from filed_part")
        .list(FiledParts::id)
        .stream()
        .sorted()
        .toList();
  }

  public Optional<FiledPart> of(DepartmentYear id) {
    return Optional.ofNullable(of(List.of(id)).get(id));
  }

  /**
   * Keeps a revision in place of another, also an older one: it stands again where a newer was
   * withdrawn. The caller holds the department's lock.
   */
  public void take(
      DepartmentYear id, int revision, FiledContent content, Actor actor, Instant time) {
    database
        .sql(TAKE)
        .bind("department", id.department())
        .bind("fiscalYear", id.fiscalYear())
        .bind("revision", revision)
        .bind("filing", content.filing())
        .bind("ruleProfile", content.ruleProfile())
        .bind("amountUnit", content.amountUnit())
        .bind("part", content.part())
        .bind("statedEmpty", content.statedEmpty())
        .bind("filedAt", time)
        .bind("filedBy", actor.subject())
        .bind("filedRole", actor.role())
        .update();
  }

  /** The filing was voided; the caller holds the department's lock. */
  public void drop(DepartmentYear id) {
    database
        .sql("delete from filed_part where department = :department and fiscal_year = :fiscalYear")
        .bind("department", id.department())
        .bind("fiscalYear", id.fiscalYear())
        .update();
  }

  private static DepartmentYear id(Row row) throws SQLException {
    return new DepartmentYear(row.text("department"), row.integer("fiscal_year"));
  }

  private static FiledPart part(Row row) throws SQLException {
    return new FiledPart(
        id(row),
        row.integer("revision"),
        new FiledContent(
            row.text("filing"),
            row.text("rule_profile"),
            row.one(AmountUnit.class, "amount_unit"),
            row.text("part"),
            row.text("stated_empty")),
        row.instant("filed_at"));
  }
}
