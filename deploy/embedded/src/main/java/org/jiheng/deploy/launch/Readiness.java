package org.jiheng.deploy.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Asks the services whether they are ready, until all have said so or time is up. */
final class Readiness {

  private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(200);
  private static final Duration ANSWER = Duration.ofSeconds(3);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(ANSWER).build();
  private final Set<Service> pending = EnumSet.allOf(Service.class);
  private final long end;

  Readiness(Duration patience) {
    end = System.nanoTime() + patience.toNanos();
  }

  Set<Service> pending() {
    return pending;
  }

  boolean tooLate() {
    return System.nanoTime() - end > 0;
  }

  /** One round; the services that have become ready. */
  Set<Service> askAll(Map<Service, Integer> ports) throws InterruptedException {
    var ready = EnumSet.noneOf(Service.class);
    for (Service service : pending) {
      if (isReady(Parts.address(ports.get(service)))) {
        ready.add(service);
      }
    }
    pending.removeAll(ready);
    if (!pending.isEmpty()) {
      Thread.sleep(BETWEEN_ROUNDS.toMillis());
    }
    return ready;
  }

  private boolean isReady(String address) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(address + "/q/health/ready")).timeout(ANSWER).build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}
