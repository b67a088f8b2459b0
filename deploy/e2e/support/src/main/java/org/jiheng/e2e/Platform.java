package org.jiheng.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.terminal.LoopbackPorts;
import org.jiheng.testing.Parts;

/**
 * The whole platform as it is delivered, started once for all journeys of a module: four services
 * and their parts, each a process of its own that keeps its port and its data, so that it can be
 * killed alone.
 */
final class Platform {

  /** The same for every gateway of this run, so that each serves the others' sessions. */
  private static final String SESSION_KEY = UUID.randomUUID() + "-" + UUID.randomUUID();

  /** Names the issuer where it is not the embedded one. */
  static final String ISSUER = "journeys.issuer";

  /** The secret of its clients, which then have the names of the delivered realm. */
  static final String SECRET = "journeys.secret";

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static Platform running;

  private final Path data;
  private final Collector collector;
  private final Map<Member, Integer> ports = new EnumMap<>(Member.class);
  private final Map<Member, Integer> managementPorts = new EnumMap<>(Member.class);
  private final Map<Member, Child> children =
      Collections.synchronizedMap(new EnumMap<>(Member.class));

  private Platform(Path data, Collector collector) {
    this.data = data;
    this.collector = collector;
    for (Member member : Member.values()) {
      ports.put(member, LoopbackPorts.free());
      managementPorts.put(member, LoopbackPorts.free());
    }
  }

  static synchronized Platform running() {
    if (running == null) {
      try {
        var target = Files.createDirectories(SourceTree.target());
        var platform = new Platform(Files.createTempDirectory(target, "data-"), Collector.start());
        Runtime.getRuntime().addShutdownHook(new Thread(platform::end, "stop-platform"));
        platform.start();
        running = platform;
      } catch (IOException e) {
        throw new IllegalStateException("the platform did not start", e);
      }
    }
    return running;
  }

  String gateway() {
    return address(Member.GATEWAY);
  }

  /** To which the services export the traces that they record, which are few. */
  Collector collector() {
    return collector;
  }

  /** Stops every process and starts new ones on the same data. */
  void restart() throws IOException {
    stop();
    start();
  }

  /** SIGKILL; returns when it is gone. */
  void kill(Member member) throws IOException {
    children.get(member).kill();
    if (member == Member.DATABASE) {
      new DatabaseServer(folder(member).resolve("postgres")).kill();
    }
  }

  /** Starts what was killed, on the same data and port, and waits until it is ready. */
  void revive(Member member) throws IOException {
    if (Member.PARTS.contains(member)) {
      startPart(member);
    } else {
      startService(member);
      awaitReady(member);
    }
  }

  /** The processes that run now. */
  Collection<Child> children() {
    return children.values();
  }

  private void start() throws IOException {
    var description = FilingJson.mapper().createObjectNode();
    Member.PARTS.parallelStream().map(this::startPart).toList().forEach(description::setAll);
    Parts.adopt(description.toString());
    for (Member service : Member.SERVICES) {
      startService(service);
    }
    Member.SERVICES.forEach(this::awaitReady);
  }

  /** Returns how it is reached. */
  private ObjectNode startPart(Member part) {
    var built = SourceTree.at("deploy/embedded/target/embedded-parts");
    try {
      var child =
          Child.start(
              part.title(),
              true,
              Map.of(),
              "-Xmx512m",
              "-cp",
              built.resolve("*") + File.pathSeparator + built.resolve("lib").resolve("*"),
              "org.jiheng.deploy.embedded.PartsMain",
              "--directory",
              folder(part).toString(),
              "--only",
              part.title(),
              "--ports",
              part.title() + "=" + ports.get(part));
      children.put(part, child);
      return (ObjectNode) FilingJson.mapper().readTree(child.awaitLine("parts: "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void startService(Member service) throws IOException {
    var jar = SourceTree.at(service.title() + "/target/quarkus-app/quarkus-run.jar");
    children.put(
        service,
        Child.start(
            service.title(), false, environment(service), "-Xmx512m", "-jar", jar.toString()));
  }

  private Map<String, String> environment(Member service) {
    var shared = Parts.shared();
    var environment = new HashMap<String, String>();
    environment.put("JIHENG_STOP_WITH_STDIN", "true");
    environment.put("QUARKUS_HTTP_PORT", ports.get(service).toString());
    environment.put("QUARKUS_MANAGEMENT_PORT", managementPorts.get(service).toString());
    environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer());
    environment.put("QUARKUS_OTEL_TRACES_SAMPLER_ARG", "0.0001");
    environment.put("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", collector.address());
    environment.put("QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
    environment.put("QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "200ms");
    if (service == Member.GATEWAY) {
      environment.put("JIHENG_SESSION_KEY", SESSION_KEY);
      environment.put("JIHENG_SESSION_STATE_KEY", SESSION_KEY);
      if (System.getProperty(SECRET) != null) {
        environment.put("QUARKUS_OIDC_PAGE_CLIENT_ID", "jiheng-page");
        environment.put("QUARKUS_OIDC_PAGE_CREDENTIALS_SECRET", System.getProperty(SECRET));
        environment.put("JIHENG_GATEWAY_ADDRESS", address(service));
      }
      Member.WITH_DATABASE.forEach(
          each -> environment.put("JIHENG_UPSTREAM_" + each.name(), address(each)));
      // AccessJourney comes without a good token more often than anybody may.
      environment.put("JIHENG_GATEWAY_LIMITS_ANONYMOUS_BURST", "100000");
    } else {
      var database = service.database();
      environment.put("QUARKUS_DATASOURCE_JDBC_URL", shared.url(database));
      environment.put("QUARKUS_DATASOURCE_USERNAME", shared.application(database).user());
      environment.put("QUARKUS_DATASOURCE_PASSWORD", shared.application(database).password());
      environment.put("QUARKUS_FLYWAY_USERNAME", shared.owner(database).user());
      environment.put("QUARKUS_FLYWAY_PASSWORD", shared.owner(database).password());
      environment.put("KAFKA_BOOTSTRAP_SERVERS", shared.kafka());
    }
    if (service == Member.REPORT) {
      environment.put("JIHENG_OWNERS_BUDGET", address(Member.BUDGET));
      environment.put("JIHENG_OWNERS_INDICATOR", address(Member.INDICATOR));
      environment.put("JIHENG_OWNERS_CLIENT_SECRET", System.getProperty(SECRET, "any"));
    }
    return environment;
  }

  private static String issuer() {
    return System.getProperty(ISSUER, Parts.shared().issuer());
  }

  private void awaitReady(Member service) {
    var health = URI.create(management(service) + "/q/health/ready");
    Awaitility.await(service + " to be ready")
        .atMost(240, SECONDS)
        .until(() -> children.get(service).isRunning() && isReady(health));
  }

  private static boolean isReady(URI health) throws InterruptedException {
    try {
      return HTTP.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private void end() {
    stop();
    collector.stop();
  }

  /** The services first, because they need the parts to end well. */
  private void stop() {
    Member.SERVICES.parallelStream().forEach(this::stop);
    Member.PARTS.parallelStream().forEach(this::stop);
  }

  private void stop(Member member) {
    var child = children.remove(member);
    if (child != null) {
      child.stop();
    }
  }

  private Path folder(Member member) {
    return data.resolve(member.title());
  }

  String address(Member member) {
    return "http://127.0.0.1:" + ports.get(member);
  }

  /** Where its operator asks it, which is not where it serves. */
  String management(Member member) {
    return "http://127.0.0.1:" + managementPorts.get(member);
  }
}
