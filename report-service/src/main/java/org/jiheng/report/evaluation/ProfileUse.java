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
      """;

  private final Database database;

  ProfileUse(Database database) {
    this.database = database;
  }

  /** Those that rest on another version than this one, in their order. */
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
