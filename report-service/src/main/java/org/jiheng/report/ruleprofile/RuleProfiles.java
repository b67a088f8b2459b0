package org.jiheng.report.ruleprofile;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jiheng.contracts.Actor;
import org.jiheng.report.storage.Columns;
import org.jiheng.report.storage.Database;
import org.jiheng.rules.profile.ProfileJson;
import org.jiheng.rules.profile.RuleProfile;

/** Rule profiles as data: what a decree changes is a new version here, and no release. */
@ApplicationScoped
public class RuleProfiles {

  private static final String NEWEST =
      "select settings from rule_profile where code = ? order by version desc limit 1";

  private static final String ALL =
      "select distinct on (code) settings from rule_profile order by code, version desc";

  private static final String VERSIONS =
      """
      select settings, made_by, made_role, created_at from rule_profile
      where code = ? and version < ? order by version desc limit ?
      """;

  private static final String ADD =
      """
      insert into rule_profile (code, version, name, settings, made_by, made_role, created_at)
      select p.code, p.version, p.name, p.settings, p.made_by, p.made_role, p.made_at::timestamptz
      from unnest(?, ?, ?, ?, ?, ?, ?) as p (code, version, name, settings, made_by, made_role,
        made_at)
      on conflict (code, version) do nothing
      returning settings, made_by, made_role, created_at
      """;

  private static final Columns<ProfileVersion> ADDED =
      new Columns<ProfileVersion>()
          .text(made -> made.profile().code())
          .integer(made -> made.profile().version())
          .text(made -> made.profile().name())
          .text(made -> ProfileJson.write(made.profile()))
          .text(made -> made.madeBy().subject())
          .text(made -> made.madeBy().role())
          .instant(ProfileVersion::madeAt);

  private static final String KEPT =
      "select pg_advisory_xact_lock_shared(hashtextextended('jiheng/rule-profiles', 0))";

  private static final String CHANGING =
      "select pg_advisory_xact_lock(hashtextextended('jiheng/rule-profiles', 0))";

  private final Database database;

  RuleProfiles(Database database) {
    this.database = database;
  }

  /** The version that is in force. */
  public Optional<RuleProfile> newest(String code) {
    return database.first(
        NEWEST,
        statement -> statement.setString(1, code),
        row -> ProfileJson.read(row.getString(1)));
  }

  /** The version in force of every profile, by code. */
  public List<RuleProfile> all() {
    return database.list(ALL, Database.Binding.NONE, row -> ProfileJson.read(row.getString(1)));
  }

  /**
   * As {@link #all}, and so that they stay in force until the caller's transaction ends: whoever
   * makes another version waits for what is evaluated by the former one. It comes after the locks
   * on departments.
   */
  public List<RuleProfile> kept() {
    database.first(KEPT, Database.Binding.NONE, row -> true);
    return all();
  }

  /** Waits for whoever evaluates by the versions of before; the last thing before a commit. */
  void change() {
    database.first(CHANGING, Database.Binding.NONE, row -> true);
  }

  /** The newest first. */
  List<ProfileVersion> before(String code, int version, int limit) {
    return database.list(
        VERSIONS,
        statement -> {
          statement.setString(1, code);
          statement.setInt(2, version);
          statement.setInt(3, limit);
        },
        RuleProfiles::version);
  }

  /** Adds versions that are not there yet, and tells which; one that is there never changes. */
  List<ProfileVersion> add(Collection<ProfileVersion> versions) {
    return database.list(ADD, statement -> ADDED.bind(statement, versions), RuleProfiles::version);
  }

  private static ProfileVersion version(ResultSet row) throws SQLException {
    return new ProfileVersion(
        ProfileJson.read(row.getString(1)),
        new Actor(row.getString(2), row.getString(3)),
        row.getTimestamp(4).toInstant());
  }
}
