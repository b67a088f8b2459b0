package org.jiheng.deploy.launch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jiheng.deploy.embedded.Ports;

/** The running platform: the parts, and the services that need them. */
final class Platform {

  private static final Duration PARTS_PATIENCE = Duration.ofSeconds(240);
  private static final Duration SERVICES_PATIENCE = Duration.ofSeconds(300);

  private final Home home;
  private final DataFolder data;
  private final Console console;
  private final List<Child> children = new ArrayList<>();
  private final Map<Service, Integer> ports = new EnumMap<>(Service.class);
  private boolean stopped;
  private Parts parts;

  Platform(Home home, DataFolder data, Console console) {
    this.home = home;
    this.data = data;
    this.console = console;
  }

  void start(int gatewayPort) throws PlatformFault, IOException, InterruptedException {
    data.processes().stopRunning();
    startParts();
    for (Service service : Service.values()) {
      ports.put(service, service == Service.GATEWAY ? gatewayPort : Ports.free());
    }
    startServices();
  }

  private void startParts() throws PlatformFault, IOException, InterruptedException {
    console.progress("启动 PostgreSQL、Kafka 和身份服务……");
    var child =
        start(
            "parts",
            true,
            Map.of(),
            List.of(
                "-cp",
                home.partsClassPath(),
                "org.jiheng.deploy.embedded.PartsMain",
                "--directory",
                data.path().toString()));
    var line = CompletableFuture.supplyAsync(() -> description(child));
    try {
      parts = line.get(PARTS_PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw notReady(child);
    } catch (ExecutionException e) {
      throw new PlatformFault(
          "基础服务的输出无法读取：%s。", "The output of the parts is unreadable: %s.", e.getCause());
    }
    if (parts == null) {
      child.process().waitFor();
      throw child.ended();
    }
    console.progress("PostgreSQL、Kafka 和身份服务已就绪。");
  }

  /** Null where the process ended without it. */
  private static Parts description(Child child) {
    var lines = child.process().inputReader(StandardCharsets.UTF_8);
    try {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(Parts.LINE)) {
          return Parts.parse(line);
        }
      }
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void startServices() throws PlatformFault, IOException, InterruptedException {
    console.progress("启动四个服务……");
    var started = new EnumMap<Service, Child>(Service.class);
    for (Service service : Service.values()) {
      started.put(
          service,
          start(
              service.folder(),
              false,
              parts.environment(service, ports),
              List.of("-jar", home.jar(service).toString())));
    }
    var readiness = new Readiness(SERVICES_PATIENCE);
    for (Service service : readiness.pending()) {
      console.progress("等待 %s（端口 %d）……", service.folder(), ports.get(service));
    }
    while (!readiness.pending().isEmpty()) {
      for (Service service : readiness.askAll(ports)) {
        console.progress("%s 已就绪。", service.folder());
      }
      checkAlive();
      if (readiness.tooLate()) {
        throw notReady(started.get(readiness.pending().iterator().next()));
      }
    }
  }

  private static PlatformFault notReady(Child child) {
    return new PlatformFault(
        "%1$s 未在限定时间内就绪，日志：%2$s\n%3$s",
        "%1$s was not ready in time, its log: %2$s", child.name(), child.log(), child.tail());
  }

  /** A stop that comes between two starts is not overtaken by the second. */
  private synchronized Child start(
      String name, boolean readsStdout, Map<String, String> environment, List<String> program)
      throws IOException, InterruptedException {
    if (stopped) {
      throw new InterruptedException("stopped");
    }
    var jvm = new ArrayList<>(home.jvm(Runtime.getRuntime().availableProcessors()));
    jvm.addAll(program);
    var child = Child.start(name, data.log(name), readsStdout, environment, jvm);
    children.add(child);
    data.processes().add(child.process().toHandle());
    return child;
  }

  /** Fails where a process of the platform has ended by itself. */
  synchronized void checkAlive() throws PlatformFault, InterruptedException {
    if (stopped) {
      throw new InterruptedException("stopped");
    }
    for (Child child : children) {
      if (!child.process().isAlive()) {
        throw child.ended();
      }
    }
  }

  /** Waits for what should not happen: that a process of the platform ends by itself. */
  void awaitEnd() throws PlatformFault, InterruptedException {
    CompletableFuture.anyOf(
            children.stream()
                .map(child -> child.process().onExit())
                .toArray(CompletableFuture<?>[]::new))
        .join();
    checkAlive();
  }

  JsonNode description() {
    return parts.description();
  }

  synchronized List<Child> children() {
    return List.copyOf(children);
  }

  String gateway() {
    return address(Service.GATEWAY);
  }

  String address(Service service) {
    return Parts.address(ports.get(service));
  }

  String issuer() {
    return parts.issuer();
  }

  /** The services first, all at once; then the parts, which they need to end well. */
  synchronized void stop() {
    stopped = true;
    if (children.isEmpty()) {
      return;
    }
    try {
      CompletableFuture.allOf(
              children.stream()
                  .skip(1)
                  .map(child -> CompletableFuture.runAsync(() -> stop(child)))
                  .toArray(CompletableFuture<?>[]::new))
          .join();
      stop(children.get(0));
      data.processes().clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop(Child child) {
    try {
      child.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
