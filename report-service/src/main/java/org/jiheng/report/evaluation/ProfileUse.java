package org.jiheng.report.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jiheng.report.part.DepartmentYear;
import org.jiheng.report.storage.Database;

/** Which evaluations rest on a rule profile; in the caller's transaction. */
@ApplicationScoped
public class ProfileUse {

  private static final String OTHER_VERSIONS =
      """
      select department, fiscal_year from evaluation
      where rule_profile = ? and rule_profile_version is distinct from ?
      """;

  private final Database database;

  ProfileUse(Database database) {
    this.database = database;
  }

  /** Those that rest on another version than this one, in their order. */
  public List<DepartmentYear> ofOtherVersions(String code, int version) {
    return database
        .list(
            OTHER_VERSIONS,
            statement -> {
              statement.setString(1, code);
              statement.setInt(2, version);
            },
            row -> new DepartmentYear(row.getString(1), row.getInt(2)))
        .stream()
        .sorted()
        .toList();
  }
}
