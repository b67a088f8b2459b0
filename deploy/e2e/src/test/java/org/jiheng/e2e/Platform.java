package org.jiheng.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jiheng.testing.Parts;

/**
 * The whole platform as it is delivered, started once for all journeys: parts and four services.
 */
final class Platform {

  private static final List<String> WITH_DATABASE = List.of("budget", "indicator", "report");
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static Platform running;

  private final Path data;
  private final List<Child> services = new ArrayList<>();
  private final Map<String, Integer> ports = new LinkedHashMap<>();
  private Child parts;

  private Platform(Path data) {
    this.data = data;
  }

  static synchronized Platform running() {
    if (running == null) {
      try {
        Path target = Files.createDirectories(SourceTree.at("deploy/e2e/target"));
        Platform platform = new Platform(Files.createTempDirectory(target, "data-"));
        Runtime.getRuntime().addShutdownHook(new Thread(platform::stop, "stop-platform"));
        platform.start();
        running = platform;
      } catch (IOException e) {
        throw new IllegalStateException("the platform did not start", e);
      }
    }
    return running;
  }

  String gateway() {
    return address("gateway");
  }

  /** Stops every process and starts new ones on the same data. */
  void restart() throws IOException {
    stop();
    start();
  }

  private void start() throws IOException {
    parts = Child.start("parts", true, Map.of(), partsCommand());
    Parts.adopt(parts.awaitLine("parts: "));
    for (String name : List.of("budget", "indicator", "report", "gateway")) {
      ports.put(name, freePort());
    }
    for (String name : ports.keySet()) {
      String folder = name.equals("gateway") ? name : name + "-service";
      Path jar = SourceTree.at(folder + "/target/quarkus-app/quarkus-run.jar");
      services.add(
          Child.start(folder, false, environment(name), "-Xmx512m", "-jar", jar.toString()));
    }
    ports.keySet().forEach(this::awaitReady);
  }

  private String[] partsCommand() {
    Path built = SourceTree.at("deploy/embedded/target/embedded-parts");
    return new String[] {
      "-Xmx512m",
      "-cp",
      Child.classPath(built.resolve("*"), built.resolve("lib").resolve("*")),
      "org.jiheng.deploy.embedded.PartsMain",
      "--directory",
      data.toString()
    };
  }

  private Map<String, String> environment(String name) {
    Parts shared = Parts.shared();
    Map<String, String> environment = new HashMap<>();
    environment.put("JIHENG_STOP_WITH_STDIN", "true");
    environment.put("QUARKUS_HTTP_PORT", ports.get(name).toString());
    environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", shared.issuer());
    if (WITH_DATABASE.contains(name)) {
      environment.put("QUARKUS_DATASOURCE_JDBC_URL", shared.url(name));
      environment.put("QUARKUS_DATASOURCE_USERNAME", shared.application(name).user());
      environment.put("QUARKUS_DATASOURCE_PASSWORD", shared.application(name).password());
      environment.put("QUARKUS_FLYWAY_USERNAME", shared.owner(name).user());
      environment.put("QUARKUS_FLYWAY_PASSWORD", shared.owner(name).password());
      environment.put("KAFKA_BOOTSTRAP_SERVERS", shared.kafka());
    } else {
      WITH_DATABASE.forEach(
          each -> environment.put("JIHENG_UPSTREAM_" + each.toUpperCase(), address(each)));
    }
    return environment;
  }

  private void awaitReady(String name) {
    URI health = URI.create(address(name) + "/q/health/ready");
    Awaitility.await(name + " to be ready").atMost(240, SECONDS).until(() -> isReady(health));
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

  /** The services first, because they need the parts to end well. */
  private void stop() {
    services.parallelStream().forEach(Child::stop);
    services.clear();
    parts.stop();
  }

  private String address(String name) {
    return "http://127.0.0.1:" + ports.get(name);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
