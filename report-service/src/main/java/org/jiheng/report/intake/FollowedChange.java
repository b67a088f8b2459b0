package org.jiheng.report.intake;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import org.jiheng.intake.Reading;

/** An event that is being evaluated, and the step in its trace. */
record FollowedChange(Reading.Event event, Span span) {

  void during(Runnable evaluation) {
    Context.current().with(span).wrap(evaluation).run();
  }

  void end(boolean committed) {
    if (!committed) {
      span.setStatus(StatusCode.ERROR);
    }
    span.end();
  }
}
