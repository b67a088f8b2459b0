package org.jiheng.http;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Stops the service when its launcher is gone: the launcher holds the other end of standard input,
 * which the system closes even after a kill -9. Only where {@code JIHENG_STOP_WITH_STDIN=true}.
 */
@Singleton
class StopWithLauncher {

  private static final Logger LOG = Logger.getLogger(StopWithLauncher.class);

  private final boolean enabled;

  StopWithLauncher(
      @ConfigProperty(name = "jiheng.stop.with.stdin", defaultValue = "false") boolean enabled) {
    this.enabled = enabled;
  }

  void start(@Observes StartupEvent started) {
    watch(System.in, Quarkus::asyncExit);
  }

  /** The thread that waits for the end of the input; empty where nobody asked for it. */
  Optional<Thread> watch(InputStream input, Runnable stop) {
    if (!enabled) {
      return Optional.empty();
    }
    var watch = new Thread(() -> stopAtEnd(input, stop), "stop-with-launcher");
    watch.setDaemon(true);
    watch.start();
    return Optional.of(watch);
  }

  private static void stopAtEnd(InputStream input, Runnable stop) {
    try {
      input.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      LOG.debug("Standard input is broken, which is its end too", e);
    }
    LOG.info("The launcher is gone, stopping");
    stop.run();
  }
}
