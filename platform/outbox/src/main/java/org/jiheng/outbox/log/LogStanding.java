package org.jiheng.outbox.log;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jiheng.http.ChangesAllowed;

/**
 * Whether this service's database was found to be of the same history as its log. Before that, and
 * where it is not, nothing may be changed: a new event would make the difference unfindable.
 */
@Singleton
public class LogStanding implements ChangesAllowed {

  private static final String UNCHECKED = "尚未与日志核对。";

  private volatile String fault = UNCHECKED;
  private volatile boolean behind;

  void register(@Observes StartupEvent started, MeterRegistry meters) {
    Gauge.builder("jiheng.outbox.behind_log", () -> behind ? 1 : 0)
        .description("1 while the database and this service's log are not of the same history")
        .register(meters);
  }

  /** Nothing speaks against it. */
  public void same() {
    behind = false;
    fault = null;
  }

  void behind(String why) {
    fault = why;
    behind = true;
  }

  /** Whether changes may be made. */
  public boolean isSame() {
    return fault == null;
  }

  boolean isBehind() {
    return behind;
  }

  /** Why none may be made; null where they may. */
  public String fault() {
    return fault;
  }

  /**
   * @throws BehindTheLogException where nothing may be changed
   */
  @Override
  public void require() {
    var why = fault;
    if (why != null) {
      throw new BehindTheLogException(why);
    }
  }
}
