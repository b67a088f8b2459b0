package org.jiheng.report.ruleprofile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jiheng.audit.Deed;
import org.jiheng.audit.Deeds;
import org.jiheng.contracts.Actor;
import org.jiheng.filing.json.MalformedFiling;
import org.jiheng.http.CurrentActor;
import org.jiheng.http.Preconditions;
import org.jiheng.http.ProblemException;
import org.jiheng.rules.profile.InvalidProfile;
import org.jiheng.rules.profile.ProfileCode;
import org.jiheng.rules.profile.ProfileJson;
import org.jiheng.rules.profile.ProfileReader;
import org.jiheng.rules.profile.RuleProfile;

/** Makes versions of profiles and tells whom they concern. */
@ApplicationScoped
public class ProfileVersions {

  private static final Actor PLATFORM = new Actor("jiheng", "platform");

  private final RuleProfiles profiles;
  private final CurrentActor actor;
  private final Deeds deeds;
  private final Clock clock;
  private final Event<NewVersion> made;
  private final ProfileReader reader = new ProfileReader();

  ProfileVersions(
      RuleProfiles profiles, CurrentActor actor, Deeds deeds, Clock clock, Event<NewVersion> made) {
    this.profiles = profiles;
    this.actor = actor;
    this.deeds = deeds;
    this.clock = clock;
    this.made = made;
  }

  /**
   * What a PUT came to.
   *
   * @param created whether there was no such profile before
   */
  record Put(ProfileVersionView version, boolean created) {}

  @Transactional
  Put put(String code, String ifMatch, String ifNoneMatch, byte[] body) {
    var current = version(code, Integer.MAX_VALUE);
    Preconditions.put(current.map(each -> each.profile().version()), ifMatch, ifNoneMatch);
    var stands = current.map(each -> each.profile().version()).orElse(0);
    var next = read(body, code, stands);
    if (current.isPresent() && ProfileJson.sameSettings(current.get().profile(), next)) {
      return new Put(ProfileVersionView.of(current.get()), false);
    }
    var added = add(actor.actor(), List.of(next));
    if (added.isEmpty()) {
      throw overtaken();
    }
    return new Put(ProfileVersionView.of(added.get(0)), current.isEmpty());
  }

  /** Adds what comes with the platform, where it is not there yet. */
  @Transactional
  public void adopt(Collection<RuleProfile> standard) {
    add(PLATFORM, standard);
  }

  /** The newest first, from the one before a version. */
  @Transactional
  List<ProfileVersion> before(String code, int version, int limit) {
    return ProfileCode.isOne(code) ? profiles.before(code, version, limit) : List.of();
  }

  /**
   * @param version {@link Integer#MAX_VALUE} for the one in force
   */
  @Transactional
  Optional<ProfileVersion> version(String code, int version) {
    var bound = version == Integer.MAX_VALUE ? version : version + 1;
    return before(code, bound, 1).stream()
        .filter(each -> version == Integer.MAX_VALUE || each.profile().version() == version)
        .findFirst();
  }

  private List<ProfileVersion> add(Actor maker, Collection<RuleProfile> versions) {
    var now = now();
    var added =
        profiles.add(versions.stream().map(each -> new ProfileVersion(each, maker, now)).toList());
    deeds.done(maker, added.stream().map(ProfileVersions::deed).toList());
    added.stream()
        .filter(each -> each.profile().version() > 1)
        .forEach(each -> made.fire(NewVersion.of(each)));
    if (!added.isEmpty()) {
      profiles.change();
    }
    return added;
  }

  private RuleProfile read(byte[] body, String code, int stands) {
    try {
      return reader.read(body, code, stands);
    } catch (MalformedFiling malformed) {
      throw ProblemException.malformedJson(malformed.getMessage());
    } catch (InvalidProfile invalid) {
      throw ProblemException.invalid(invalid.faults());
    }
  }

  private static Deed deed(ProfileVersion added) {
    return Deed.of(
        Deed.Kind.RULE_PROFILE_PUT,
        "rule-profiles/" + added.profile().code(),
        (long) added.profile().version());
  }

  private static ProblemException overtaken() {
    return ProblemException.preconditionFailed("评分方案刚刚被他人更改，请重新读取后再提交。");
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
