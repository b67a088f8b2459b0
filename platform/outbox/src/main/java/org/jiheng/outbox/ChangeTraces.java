package org.jiheng.outbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.header.Headers;

/**
 * The steps of a change after its request, in the trace of that request: an event carries the
 * request's place in it, whoever works on the event adds a span there. Spans name the step and the
 * event's type and id, never whom or what it is about.
 */
@ApplicationScoped
public class ChangeTraces {

  private static final TextMapGetter<String> TRACEPARENT =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String traceparent) {
          return Set.of("traceparent");
        }

        @Override
        public String get(String traceparent, String key) {
          return "traceparent".equals(key) ? traceparent : null;
        }
      };

  private final Tracer tracer;

  public ChangeTraces(Tracer tracer) {
    this.tracer = tracer;
  }

  /**
   * A step in the trace; one that records nothing where the trace is not recorded.
   *
   * @param traceparent null for an event that was made outside a trace
   */
  public Span begin(String step, SpanKind kind, String traceparent) {
    var parent =
        W3CTraceContextPropagator.getInstance().extract(Context.root(), traceparent, TRACEPARENT);
    var place = Span.fromContext(parent).getSpanContext();
    if (!place.isSampled()) {
      return Span.wrap(place);
    }
    return tracer.spanBuilder(step).setParent(parent).setSpanKind(kind).startSpan();
  }

  /** The same step for the events of these records; only those whose trace is recorded. */
  public List<Span> begin(String step, SpanKind kind, List<Headers> records) {
    return records.stream()
        .map(headers -> begin(step, kind, headers))
        .filter(Span::isRecording)
        .toList();
  }

  private Span begin(String step, SpanKind kind, Headers headers) {
    var span = begin(step, kind, value(headers, "ce_traceparent"));
    return span.isRecording()
        ? span.setAttribute("messaging.system", "kafka")
            .setAttribute("cloudevents.event_id", value(headers, "ce_id"))
            .setAttribute("cloudevents.event_type", value(headers, "ce_type"))
        : span;
  }

  private static String value(Headers headers, String name) {
    var header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}
