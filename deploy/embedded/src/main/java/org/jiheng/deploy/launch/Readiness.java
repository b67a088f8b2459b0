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

/** Asks the services whether they are ready: at the start until all have said so or time is up. */
final class Readiness {

  private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(200);
  private static final Duration ANSWER = Duration.ofSeconds(3);

  private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(ANSWER).build();

  /** What a service says of itself. */
  enum State {
    READY(""),
    NOT_READY("未就绪，原因见其日志"),
    SILENT("没有应答");

    private final String reason;

    State(String reason) {
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }

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
      if (state(Parts.address(ports.get(service))) == State.READY) {
        ready.add(service);
      }
    }
    pending.removeAll(ready);
    if (!pending.isEmpty()) {
      Thread.sleep(BETWEEN_ROUNDS.toMillis());
    }
    return ready;
  }

  static State state(String address) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(address + "/q/health/ready")).timeout(ANSWER).build();
    try {
      var status = HTTP.send(request, BodyHandlers.discarding()).statusCode();
      return status == 200 ? State.READY : State.NOT_READY;
    } catch (IOException silent) {
      return State.SILENT;
    }
  }
}
