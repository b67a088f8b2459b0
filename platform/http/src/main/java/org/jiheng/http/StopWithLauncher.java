package org.jiheng.http;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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

  void watch(@Observes StartupEvent started) {
    if (enabled) {
      Thread watch = new Thread(() -> stopAtEnd(System.in), "stop-with-launcher");
      watch.setDaemon(true);
      watch.start();
    }
  }

  private static void stopAtEnd(InputStream input) {
    try {
      input.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      LOG.debug("Standard input is broken, which is its end too", e);
    }
    LOG.info("The launcher is gone, stopping");
    Quarkus.asyncExit();
  }
}
