package org.jiheng.deploy.launch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jiheng.terminal.LoopbackPorts;

/** The running platform: the parts, and the services that need them. */
final class Platform {

  private static final Duration PARTS_PATIENCE = Duration.ofSeconds(240);
  private static final Duration SERVICES_PATIENCE = Duration.ofSeconds(300);
  private static final Duration ROUND = Duration.ofSeconds(5);

  private final Home home;
  private final DataFolder data;
  private final Console console;

  /** By name; the parts are the first. */
  private final Map<String, Child> children = new LinkedHashMap<>();

  private final Map<String, Program> programs = new HashMap<>();
  private final Map<Service, Integer> ports = new EnumMap<>(Service.class);
  private final Map<Service, Integer> managementPorts = new EnumMap<>(Service.class);
  private boolean stopped;
  private Parts parts;

  Platform(Home home, DataFolder data, Console console) {
    this.home = home;
    this.data = data;
    this.console = console;
  }

  void start(int gatewayPort, KafkaAccess kafka)
      throws PlatformFault, IOException, InterruptedException {
    data.processes().stopRunning();
    startParts(Program.parts(home, data, kafka));
    for (Service service : Service.values()) {
      ports.put(service, service == Service.GATEWAY ? gatewayPort : LoopbackPorts.free());
      managementPorts.put(service, LoopbackPorts.free());
    }
    startServices();
  }

  private void startParts(Program program) throws PlatformFault, IOException, InterruptedException {
    console.progress("启动 PostgreSQL、Kafka 和身份服务……");
    var child = start(program);
    var line = new CompletableFuture<Parts>();
    new Thread(() -> read(child, line), "parts-output").start();
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

  /** What the parts print: how they are reached, null where they end without it, then news. */
  private void read(Child child, CompletableFuture<Parts> description) {
    try (var lines = child.process().inputReader(StandardCharsets.UTF_8)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(Parts.LINE)) {
          description.complete(Parts.parse(line));
        } else if (Parts.NEWS.containsKey(line)) {
          console.progress("%s", Parts.NEWS.get(line));
        }
      }
      description.complete(null);
    } catch (IOException e) {
      description.completeExceptionally(e);
    }
  }

  private void startServices() throws PlatformFault, IOException, InterruptedException {
    console.progress("启动四个服务……");
    var started = new EnumMap<Service, Child>(Service.class);
    for (Service service : Service.values()) {
      var environment = parts.environment(service, ports);
      environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
      environment.put("QUARKUS_MANAGEMENT_PORT", managementPorts.get(service).toString());
      started.put(service, start(Program.service(service, home, data, environment)));
    }
    var readiness = new Readiness(SERVICES_PATIENCE);
    for (Service service : readiness.pending()) {
      console.progress("等待 %s（端口 %d）……", service.folder(), ports.get(service));
    }
    while (!readiness.pending().isEmpty()) {
      for (Service service : readiness.askAll(managementPorts)) {
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
  private synchronized Child start(Program program) throws IOException, InterruptedException {
    if (stopped) {
      throw new InterruptedException("stopped");
    }
    var name = program.name();
    var jvm = home.jvm(Runtime.getRuntime().availableProcessors());
    var child = Child.start(program, data.log(program.log()), data.log(name + ".out"), jvm);
    programs.put(name, program);
    children.put(name, child);
    data.processes().add(child.process().toHandle());
    return child;
  }

  /** Starts a process that has ended again, at its former addresses. */
  void restart(Child ended) throws PlatformFault, IOException, InterruptedException {
    var program = programs.get(ended.name());
    if (program.readsStdout()) {
      startParts(program);
    } else {
      start(program);
    }
  }

  /** Ends a service without a word, and forgets it until it is started again. */
  void kill(Service service) throws InterruptedException {
    forget(service).process().destroyForcibly().waitFor();
  }

  private synchronized Child forget(Service service) {
    return children.remove(service.folder());
  }

  /** Starts a service that was killed, at its old address; it is ready some seconds later. */
  void startAgain(Service service) throws IOException, InterruptedException {
    start(programs.get(service.folder()));
  }

  /**
   * Records the classes of every process that was started without an archive of them, so that the
   * next start is a quick one. To be asked for when the platform has been at work.
   */
  void recordClasses() throws IOException, InterruptedException {
    for (Child child : children()) {
      if (programs.get(child.name()).archive().record(child.process())) {
        console.progress("已记录 %s 的类，下次启动更快。", child.name());
      }
    }
  }

  /** Fails where a process of the platform has ended by itself. */
  synchronized void checkAlive() throws PlatformFault, InterruptedException {
    if (stopped) {
      throw new InterruptedException("stopped");
    }
    var ended = ended();
    if (!ended.isEmpty()) {
      throw ended.get(0).ended();
    }
  }

  /** The processes that have ended by themselves. */
  synchronized List<Child> ended() {
    return children.values().stream()
        .filter(child -> !child.process().isAlive() && !stopped)
        .toList();
  }

  /** Until a process has ended by itself or the services are to be looked at again. */
  void awaitEndOrRound() throws InterruptedException {
    var ends = children().stream().map(child -> child.process().onExit());
    try {
      CompletableFuture.anyOf(ends.toArray(CompletableFuture<?>[]::new))
          .get(ROUND.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException round) {
      return;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  JsonNode description() {
    return parts.description();
  }

  synchronized List<Child> children() {
    return List.copyOf(children.values());
  }

  String gateway() {
    return address(Service.GATEWAY);
  }

  String address(Service service) {
    return Parts.address(ports.get(service));
  }

  /** Where its operator asks it: health, metrics and its own interface's document. */
  String management(Service service) {
    return Parts.address(managementPorts.get(service));
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
              children.values().stream()
                  .skip(1)
                  .map(child -> CompletableFuture.runAsync(() -> stop(child)))
                  .toArray(CompletableFuture<?>[]::new))
          .join();
      stop(children.values().iterator().next());
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
