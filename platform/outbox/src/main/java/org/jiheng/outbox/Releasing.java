package org.jiheng.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Releases parked events and enters it, both or neither. */
@ApplicationScoped
class Releasing {

  private final ParkedEvents parked;
  private final ReleaseLog log;

  Releasing(ParkedEvents parked, ReleaseLog log) {
    this.parked = parked;
    this.log = log;
  }

  @Transactional
  Optional<Released> event(long id) {
    return entered(parked.release(id));
  }

  @Transactional
  Optional<Released> department(String department) {
    return entered(parked.release(department));
  }

  private Optional<Released> entered(Optional<Released> released) {
    released.ifPresent(log::enter);
    return released;
  }
}
