package org.jiheng.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What of a batch is applied and what must wait: a record that cannot be read keeps every later one
 * of its department behind it, and so do records that were parked before.
 */
public final class Sorting {

  private final Set<String> waiting;
  private final List<Reading.Event> events = new ArrayList<>();
  private final List<ParkedEvents.Parking> parkings = new ArrayList<>();

  /**
   * @param waiting departments of which something is parked already
   */
  Sorting(Set<String> waiting) {
    this.waiting = new HashSet<>(waiting);
  }

  void event(Reading.Event event) {
    if (!waits(event)) {
      events.add(event);
    }
  }

  void unreadable(Reading.Unreadable unreadable) {
    if (!waits(unreadable)) {
      waiting.add(unreadable.origin().department());
      parkings.add(new ParkedEvents.Parking(unreadable.origin(), unreadable.cause()));
    }
  }

  /** Waits for no department. */
  void platform(Reading.Platform change) {}

  /** Passed over. */
  void unknown(Reading.Unknown unknown) {}

  List<Reading.Event> events() {
    return events;
  }

  List<ParkedEvents.Parking> parkings() {
    return parkings;
  }

  private boolean waits(Reading reading) {
    if (!waiting.contains(reading.origin().department())) {
      return false;
    }
    parkings.add(new ParkedEvents.Parking(reading.origin(), ParkedEvents.WAITS));
    return true;
  }
}
