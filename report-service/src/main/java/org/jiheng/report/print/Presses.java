package org.jiheng.report.print;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import org.jiheng.pages.PagePress;

/** The one press of this replica, whoever has something printed. */
@ApplicationScoped
class Presses {

  @Produces
  @Singleton
  PagePress press() {
    return new PagePress();
  }

  /** In the background, when all that serves requests has started. */
  void runIn(
      @Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) StartupEvent start,
      PagePress press) {
    var running = new Thread(press::runIn, "press-run-in");
    running.setDaemon(true);
    running.setPriority(Thread.MIN_PRIORITY);
    running.start();
  }
}
