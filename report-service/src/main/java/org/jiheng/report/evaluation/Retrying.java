package org.jiheng.report.evaluation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Evaluates again what could not be evaluated, each in a transaction of its own. */
@ApplicationScoped
public class Retrying {

  private static final int AT_ONCE = 50;

  private final Unevaluated unevaluated;
  private final Reevaluation reevaluation;

  Retrying(Unevaluated unevaluated, Reevaluation reevaluation) {
    this.unevaluated = unevaluated;
    this.reevaluation = reevaluation;
  }

  /** Those that are due; what fails again is tried later again. */
  public void retry() {
    for (var due : QuarkusTransaction.requiringNew().call(() -> unevaluated.due(AT_ONCE))) {
      QuarkusTransaction.requiringNew().run(() -> evaluate(due));
    }
  }

  private void evaluate(Trigger due) {
    reevaluation.lock(due.id().department());
    if (unevaluated.take(due.id())) {
      reevaluation.attempt(List.of(due));
    }
  }
}
