package org.jiheng.report.evaluation;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.jiheng.report.ruleprofile.ProfileVersions;
import org.jiheng.rules.profile.StandardProfiles;

/** The profiles that come with the platform are there before the first filing is judged. */
@ApplicationScoped
class StandardProfilesAtStart {

  private final ProfileVersions versions;

  StandardProfilesAtStart(ProfileVersions versions) {
    this.versions = versions;
  }

  void add(@Observes @Priority(Interceptor.Priority.APPLICATION) StartupEvent start) {
    versions.adopt(StandardProfiles.load());
  }
}
