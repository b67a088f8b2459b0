package org.jiheng.report.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.sql.Database;

/** Which evaluations rest on a rule profile; in the caller's transaction. */
@ApplicationScoped
public class ProfileUse {

  private static final String OTHER_VERSIONS =
      """
      select department, fiscal_year from evaluation
      where rule_profile = :ruleProfile and rule_profile_version is distinct from :ruleProfileVersion
        and status in ('DRAFT', 'RETURNED')
      """;

  private static final String COUNT =
      """
      select count(*) as used from evaluation
      where rule_profile = :ruleProfile and fiscal_year = :fiscalYear
      """;

  private final Database database;

  ProfileUse(Database database) {
    this.database = database;
  }

  /** How many departments of a year are evaluated by any version of it. */
  public int count(String code, int fiscalYear) {
    return database
        .sql(COUNT)
        .bind("ruleProfile", code)
        .bind("fiscalYear", fiscalYear)
        .first(row -> row.integer("used"))
        .orElseThrow();
  }

  /**
   * Those that rest on another version than this one, in their order; what is handed in keeps the
   * version by which it was.
   */
  public List<DepartmentYear> ofOtherVersions(String code, int version) {
    return database
        .sql(OTHER_VERSIONS)
        .bind("ruleProfile", code)
        .bind("ruleProfileVersion", version)
        .list(row -> new DepartmentYear(row.text("department"), row.integer("fiscal_year")))
        .stream()
        .sorted()
        .toList();
  }
}
