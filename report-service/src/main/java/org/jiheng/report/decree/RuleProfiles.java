package org.jiheng.report.decree;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jiheng.report.profile.RuleProfile;
import org.jiheng.report.storage.Columns;
import org.jiheng.report.storage.Database;

/** Rule profiles as data: what a decree changes is a new version here, and no release. */
@ApplicationScoped
public class RuleProfiles {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private static final String NEWEST =
      "select settings from rule_profile where code = ? order by version desc limit 1";

  private static final String ALL =
      "select distinct on (code) settings from rule_profile order by code, version desc";

  private static final String ADD =
      """
      insert into rule_profile (code, version, name, settings, created_at)
      select p.code, p.version, p.name, p.settings, p.created_at::timestamptz
      from unnest(?, ?, ?, ?, ?) as p (code, version, name, settings, created_at)
      on conflict (code, version) do nothing
      """;

  private final Database database;
  private final Clock clock;

  RuleProfiles(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The version that is in force. */
  public Optional<RuleProfile> newest(String code) {
    return database.first(
        NEWEST, statement -> statement.setString(1, code), row -> profile(row.getString(1)));
  }

  /** The version in force of every profile, by code. */
  public List<RuleProfile> all() {
    return database.list(ALL, Database.Binding.NONE, row -> profile(row.getString(1)));
  }

  /** Adds versions that are not there yet; a version once there never changes. */
  public void add(Collection<RuleProfile> profiles) {
    var columns =
        new Columns<RuleProfile>()
            .text(RuleProfile::code)
            .integer(RuleProfile::version)
            .text(RuleProfile::name)
            .text(RuleProfiles::json)
            .instant(profile -> clock.instant());
    database.with(connection -> columns.update(connection, ADD, profiles));
  }

  private static RuleProfile profile(String json) {
    try {
      return JSON.readValue(json, RuleProfile.class);
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String json(RuleProfile profile) {
    try {
      return JSON.writeValueAsString(profile);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
