package org.jiheng.report.ruleprofile;

import java.time.Instant;
import org.jiheng.contracts.Actor;

/** A profile that was there before has another version, in the transaction that makes it. */
public record NewVersion(String code, int version, Actor madeBy, Instant madeAt) {

  static NewVersion of(ProfileVersion made) {
    return new NewVersion(
        made.profile().code(), made.profile().version(), made.madeBy(), made.madeAt());
  }
}
