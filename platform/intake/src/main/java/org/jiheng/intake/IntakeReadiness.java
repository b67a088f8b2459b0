package org.jiheng.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * A replica serves once its read model has caught up. It then stays ready: a bulk load makes every
 * replica lag at once, and taking all of them out would help nobody. It is not ready where the log
 * cannot be the one that its database was read from: what it serves would miss changes in silence.
 */
@Readiness
@ApplicationScoped
class IntakeReadiness implements HealthCheck {

  private final Intake intake;

  IntakeReadiness(Intake intake) {
    this.intake = intake;
  }

  @Override
  public HealthCheckResponse call() {
    var other = intake.otherLog();
    var answer = HealthCheckResponse.named("read model caught up");
    if (other != null) {
      answer.withData("BEHIND_THE_LOG", other);
    }
    return answer.status(intake.caughtUp() && other == null).build();
  }
}
