package org.jiheng.outbox.log;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Who would lose changes in silence does not serve. */
@Readiness
@ApplicationScoped
class LogReadiness implements HealthCheck {

  private final LogStanding standing;

  LogReadiness(LogStanding standing) {
    this.standing = standing;
  }

  @Override
  public HealthCheckResponse call() {
    var answer = HealthCheckResponse.named("same history as the log");
    var fault = standing.fault();
    if (fault != null) {
      answer.withData(standing.isBehind() ? "BEHIND_THE_LOG" : "UNCHECKED", fault);
    }
    return answer.status(fault == null).build();
  }
}
