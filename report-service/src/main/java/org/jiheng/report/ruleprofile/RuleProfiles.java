package org.jiheng.report.ruleprofile;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jiheng.contracts.Actor;
import org.jiheng.rules.profile.ProfileJson;
import org.jiheng.rules.profile.RuleProfile;
import org.jiheng.sql.Columns;
import org.jiheng.sql.Database;
import org.jiheng.sql.Row;
import org.jiheng.sql.Sql;

/** Rule profiles as data: what a decree changes is a new version here, and no release. */
@ApplicationScoped
public class RuleProfiles {

  private static final String NEWEST =
      "select settings from rule_profile where code = :code order by version desc limit 1";

  private static final String ALL =
      "select distinct on (code) settings from rule_profile order by code, version desc";

  private static final String VERSIONS =
      """
      select settings, made_by, made_role, created_at from rule_profile
      where code = :code and version < :version order by version desc limit :limit
      """;

  private static final String ADD =
      """
      insert into rule_profile (code, version, name, settings, made_by, made_role, created_at)
      select p.code, p.version, p.name, p.settings, p.made_by, p.made_role, p.made_at
      from <p>
      on conflict (code, version) do nothing
      returning settings, made_by, made_role, created_at
      """;

  private static final Columns<ProfileVersion> ADDED =
      new Columns<ProfileVersion>()
          .text("code", made -> made.profile().code())
          .integer("version", made -> made.profile().version())
          .text("name", made -> made.profile().name())
          .text("settings", made -> ProfileJson.write(made.profile()))
          .text("made_by", made -> made.madeBy().subject())
          .text("made_role", made -> made.madeBy().role())
          .instant("made_at", ProfileVersion::madeAt);

  private static final String KEPT =
      "select pg_advisory_xact_lock_shared(hashtextextended('jiheng/rule-profiles', 0))";

  private static final String CHANGING =
      "select pg_advisory_xact_lock(hashtextextended('jiheng/rule-profiles', 0))";

  private static final int REMEMBERED = 256;

  private final Database database;

  /** What was read lately, by its text: a version that is there never changes. */
  private final Map<String, RuleProfile> read = new ConcurrentHashMap<>();

  RuleProfiles(Database database) {
    this.database = database;
  }

  /** The version that is in force. */
  public Optional<RuleProfile> newest(String code) {
    return database.sql(NEWEST).bind("code", code).first(row -> settings(row.text("settings")));
  }

  /** The version that something was evaluated by, which is kept for good. */
  public RuleProfile version(String code, int version) {
    return before(code, version + 1, 1).stream()
        .map(ProfileVersion::profile)
        .filter(profile -> profile.version() == version)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No version " + version + " of " + code));
  }

  /** The version in force of every profile, by code. */
  public List<RuleProfile> all() {
    return all(database.sql(ALL));
  }

  private List<RuleProfile> all(Sql asked) {
    return asked.list(row -> settings(row.text("settings")));
  }

  /**
   * As {@link #all}, and so that they stay in force until the caller's transaction ends: whoever
   * makes another version waits for what is evaluated by the former one. It comes after the locks
   * on departments.
   */
  public List<RuleProfile> kept() {
    return all(database.sql(KEPT).then(database.sql(ALL)));
  }

  /** Waits for whoever evaluates by the versions of before; the last thing before a commit. */
  void change() {
    database.sql(CHANGING).call();
  }

  /** The newest first. */
  List<ProfileVersion> before(String code, int version, int limit) {
    return database
        .sql(VERSIONS)
        .bind("code", code)
        .bind("version", version)
        .bind("limit", limit)
        .list(RuleProfiles::version);
  }

  /** Adds versions that are not there yet, and tells which; one that is there never changes. */
  List<ProfileVersion> add(Collection<ProfileVersion> versions) {
    return database.sql(ADD).rows("p", ADDED, versions).list(RuleProfiles::version);
  }

  private RuleProfile settings(String text) {
    if (read.size() > REMEMBERED) {
      read.clear();
    }
    return read.computeIfAbsent(text, ProfileJson::read);
  }

  private static ProfileVersion version(Row row) throws SQLException {
    return new ProfileVersion(
        ProfileJson.read(row.text("settings")),
        new Actor(row.text("made_by"), row.text("made_role")),
        row.instant("created_at"));
  }
}
