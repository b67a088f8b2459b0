package org.jiheng.report.ruleprofile;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiheng.rules.profile.RuleProfile;

/**
 * A version of a profile on the wire.
 *
 * @param reevaluation path of the job that evaluates anew what uses the profile; null for a first
 *     version, which nothing uses yet
 */
@Schema(name = "RuleProfileVersion")
public record ProfileVersionView(
    String code,
    int version,
    String madeBy,
    String madeRole,
    Instant madeAt,
    String reevaluation,
    RuleProfile profile) {

  static ProfileVersionView of(ProfileVersion made) {
    var profile = made.profile();
    return new ProfileVersionView(
        profile.code(),
        profile.version(),
        made.madeBy().subject(),
        made.madeBy().role(),
        made.madeAt(),
        profile.version() == 1 ? null : path(profile) + "/reevaluation",
        profile);
  }

  String path() {
    return path(profile);
  }

  private static String path(RuleProfile profile) {
    return RuleProfileResource.PATH + "/" + profile.code() + "/versions/" + profile.version();
  }
}
