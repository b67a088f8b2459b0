package org.jiheng.intake;

import java.util.Collection;
import java.util.List;
import org.jiheng.outbox.reading.Bound;

/** Where batches go: into which generation, and what becomes of their events there. */
public interface Destination {

  /** The generation, which the caller may write to until its transaction ends. */
  Generation hold();

  /** Keeps everybody else from writing to these departments; comes after {@link #hold}. */
  void lock(Collection<String> departments);

  /** In the transaction in which a batch's offsets are advanced. */
  default void advanced(int records) {}

  /** How much a transaction may make here. */
  Bound bound();

  void apply(Generation generation, List<Reading.Event> events);
}
