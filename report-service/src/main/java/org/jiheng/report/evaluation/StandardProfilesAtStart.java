package org.jiheng.report.evaluation;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import org.jiheng.report.decree.RuleProfiles;

/** The profiles that come with the platform are there before the first filing is judged. */
@ApplicationScoped
class StandardProfilesAtStart {

  private final RuleProfiles profiles;

  StandardProfilesAtStart(RuleProfiles profiles) {
    this.profiles = profiles;
  }

  @Transactional
  void add(@Observes @Priority(Interceptor.Priority.APPLICATION) StartupEvent start) {
    profiles.add(StandardProfiles.load());
  }
}
