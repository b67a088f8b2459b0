package org.jiheng.intake;

import java.time.Instant;

/** A parked event on the wire. */
public record ParkedEventView(
    long id,
    String department,
    String type,
    String event,
    String topic,
    int partition,
    long offset,
    String cause,
    Instant parkedAt) {

  static ParkedEventView of(ParkedEvents.Parked parked) {
    var origin = parked.origin();
    return new ParkedEventView(
        parked.id(),
        origin.department(),
        origin.headers().get("ce_type"),
        origin.headers().get("ce_id"),
        origin.topic(),
        origin.partition(),
        origin.offset(),
        parked.cause(),
        parked.parkedAt());
  }
}
