package org.jiheng.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ChangeTracesTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final Tracer NONE =
      name -> {
        throw new AssertionError("a span is begun where nothing is recorded: " + name);
      };

  private final ChangeTraces traces = new ChangeTraces(NONE);

  @Test
  void aTraceThatIsNotRecordedIsPassedOnWithoutASpanOfItsOwn() {
    var traceparent = "00-" + TRACE + "-00f067aa0ba902b7-00";

    assertThat(passedOn(begin(traceparent))).hasValue(traceparent);
  }

  @Test
  void anEventOutsideATraceBeginsNone() {
    assertThat(passedOn(begin(null))).isEmpty();
  }

  @Test
  void aTraceparentThatIsNoneBeginsNoTrace() {
    assertThat(begin("00-nothing").getSpanContext().isValid()).isFalse();
  }

  /** As an event that is made within the step has it. */
  private static Optional<String> passedOn(Span step) {
    Supplier<String> traceparent = Envelopes::traceparent;
    return Optional.ofNullable(Context.root().with(step).wrapSupplier(traceparent).get());
  }

  private Span begin(String traceparent) {
    return traces.begin("evaluate", SpanKind.CONSUMER, traceparent);
  }
}
