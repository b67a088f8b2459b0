package org.jiheng.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A reader that has ended leaves evaluations to age in silence: the service must be restarted. */
@Liveness
@ApplicationScoped
class IntakeHealth implements HealthCheck {

  private final Intake intake;

  IntakeHealth(Intake intake) {
    this.intake = intake;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("intake").status(intake.running()).build();
  }
}
