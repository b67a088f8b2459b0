package org.jiheng.deploy.launch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jiheng.terminal.LoopbackPorts;

/**
 * A whole platform in a throw-away folder, as {@code deploy/up --once} has it, for whoever measures
 * or tries it from outside. It goes when the JVM ends or when it is closed.
 */
public final class TemporaryPlatform implements AutoCloseable {

  private final DataFolder folder;
  private final Platform platform;
  private boolean closed;
  private boolean logsWanted;

  private TemporaryPlatform(DataFolder folder, Platform platform) {
    this.folder = folder;
    this.platform = platform;
  }

  /** Starts it from the source tree that {@code -Djiheng.home} names. */
  public static TemporaryPlatform start() throws PlatformFault, IOException, InterruptedException {
    var home = Home.ofThisProcess();
    var folder = DataFolder.throwAway(home.run());
    var platform = new Platform(home, folder, Console.ofThisProcess());
    var temporary = new TemporaryPlatform(folder, platform);
    Runtime.getRuntime().addShutdownHook(new Thread(temporary::close, "stop-platform"));
    platform.start(LoopbackPorts.free(), KafkaAccess.OPEN);
    return temporary;
  }

  /** Whether a platform of this source tree starts with recorded classes. */
  public static boolean classesAreRecorded() throws IOException {
    var home = Home.ofThisProcess();
    for (Service service : Service.values()) {
      if (!home.archive(service).isFresh()) {
        return false;
      }
    }
    return home.partsArchive().isFresh();
  }

  /** Records the classes of its processes for the next platform, where that has not been done. */
  public void recordClasses() throws IOException, InterruptedException {
    platform.recordClasses();
  }

  /** A door of its own into the platform, with a token of its own. */
  public Gateway gateway() {
    return new Gateway(platform.gateway(), platform.issuer(), Launcher.CLIENT);
  }

  /** The internal door of a service, by its name, in the platform's own name. */
  public Gateway service(String name) {
    return door(address(name), "jiheng-platform");
  }

  /** A door at another address, for whoever puts something in front of a service. */
  public Gateway door(String address, String client) {
    return new Gateway(address, platform.issuer(), client);
  }

  /** Where a service listens, by its name; the gateway is one of them. */
  public String address(String name) {
    return platform.address(named(name));
  }

  /** Ends a service without a word. */
  public void kill(String name) throws InterruptedException {
    platform.kill(named(name));
  }

  /** Starts a service that was killed; it is ready some seconds later. */
  public void startAgain(String name) throws IOException, InterruptedException {
    platform.startAgain(named(name));
  }

  private static Service named(String name) {
    for (Service service : Service.values()) {
      if (service.folder().equals(name)) {
        return service;
      }
    }
    throw new IllegalArgumentException("there is no service " + name);
  }

  /** How PostgreSQL and Kafka are reached, as their JVM has printed it. */
  public JsonNode parts() {
    return platform.description();
  }

  /** The JVMs of the parts and of the services by name. */
  public Map<String, ProcessHandle> processes() {
    var processes = new LinkedHashMap<String, ProcessHandle>();
    platform.children().forEach(each -> processes.put(each.name(), each.process().toHandle()));
    return processes;
  }

  public Path data() {
    return folder.path();
  }

  /** Fails where a process of the platform has ended by itself. */
  public void checkAlive() throws PlatformFault, InterruptedException {
    platform.checkAlive();
  }

  /** What the processes have logged is left when the rest goes. */
  public synchronized void keepLogs() {
    logsWanted = true;
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    platform.stop();
    try {
      if (logsWanted) {
        folder.deleteAllButLogs();
      } else {
        folder.delete();
      }
    } catch (IOException e) {
      System.err.println("The throw-away folder is not gone: " + e);
    }
  }
}
