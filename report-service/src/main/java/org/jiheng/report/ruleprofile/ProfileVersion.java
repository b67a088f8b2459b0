package org.jiheng.report.ruleprofile;

import java.time.Instant;
import org.jiheng.contracts.Actor;
import org.jiheng.rules.profile.RuleProfile;

/** A version of a profile, which never changes, with who made it and when. */
record ProfileVersion(RuleProfile profile, Actor madeBy, Instant madeAt) {}
