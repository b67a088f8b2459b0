package org.jiheng.outbox;

import java.util.Objects;
import org.jiheng.contracts.Change;
import org.jiheng.contracts.Envelope;

/** An event on its way out. Its department and its type's data must be the envelope's. */
public record OutboxEvent(Envelope envelope, Change data) {

  public OutboxEvent {
    Objects.requireNonNull(envelope, "envelope");
    Objects.requireNonNull(data, "data");
    if (!envelope.type().dataType().isInstance(data)) {
      throw new IllegalArgumentException(
          envelope.type() + " carries no " + data.getClass().getSimpleName());
    }
    if (!envelope.department().equals(data.department())) {
      throw new IllegalArgumentException(
          "envelope of department "
              + envelope.department()
              + " around data of department "
              + data.department());
    }
  }
}
