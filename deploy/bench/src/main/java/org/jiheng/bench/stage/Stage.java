package org.jiheng.bench.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jiheng.deploy.launch.Gateway;
import org.jiheng.deploy.launch.PlatformFault;
import org.jiheng.deploy.launch.TemporaryPlatform;

/** The running platform as the phases meet it. */
public final class Stage implements AutoCloseable {

  static final String POSTGRES = "postgres";

  private final TemporaryPlatform platform;
  private final Gateway gateway;
  private final EvaluationFeed feed;
  private final Recordings recordings;

  private Stage(TemporaryPlatform platform, Path recordings) {
    this.recordings = new Recordings(recordings);
    this.platform = platform;
    gateway = platform.gateway();
    feed = new EvaluationFeed(kafka());
  }

  /**
   * @param recordings the folder for flight recordings, null for none
   */
  public static Stage open(Path recordings)
      throws PlatformFault, IOException, InterruptedException {
    return new Stage(TemporaryPlatform.start(), recordings);
  }

  public Gateway gateway() {
    return gateway;
  }

  /** A door straight into a service, which only measuring it by itself excuses. */
  public Gateway service(String name) {
    return platform.service(name);
  }

  /** Where the gateway or a service listens. */
  public String address(String name) {
    return platform.address(name);
  }

  /** A door at this address, entered by a caller of the local issuer. */
  public Gateway door(String address, String caller) {
    return platform.door(address, caller);
  }

  /** A folder that goes with the platform. */
  public Path folder(String name) throws IOException {
    return Files.createDirectories(platform.data().resolve(name));
  }

  public EvaluationFeed feed() {
    return feed;
  }

  public String kafka() {
    return platform.parts().get("kafka").asText();
  }

  /** A connection of the service's own role to its database. */
  public Connection database(String name) throws SQLException {
    return connect(name, "application");
  }

  /** A connection of the role that owns the service's tables. */
  public Connection owner(String name) throws SQLException {
    return connect(name, "owner");
  }

  private Connection connect(String name, String role) throws SQLException {
    var database = platform.parts().at("/databases/" + name);
    return DriverManager.getConnection(
        database.get("url").asText(),
        database.at("/" + role + "/user").asText(),
        database.at("/" + role + "/password").asText());
  }

  /** What PostgreSQL says about its durability. */
  public String durability() throws SQLException {
    var text = new StringBuilder();
    try (Connection connection = database("report");
        var statement = connection.createStatement()) {
      for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
        try (ResultSet result = statement.executeQuery("show " + setting)) {
          result.next();
          text.append(text.isEmpty() ? "" : ", ")
              .append(setting)
              .append(' ')
              .append(result.getString(1));
        }
      }
    }
    return text.toString();
  }

  /**
   * The platform's processes by name; Kafka and the issuer share one, and this one is among them.
   */
  public Map<String, ProcessHandle> processes() throws IOException {
    Map<String, ProcessHandle> processes = new LinkedHashMap<>();
    platform
        .processes()
        .forEach((name, process) -> processes.put(name.equals("parts") ? "kafka" : name, process));
    var file = platform.data().resolve("postgres").resolve("postmaster.pid");
    long postgres = Long.parseLong(Files.readAllLines(file).get(0).strip());
    processes.put(POSTGRES, ProcessHandle.of(postgres).orElseThrow());
    processes.put("bench", ProcessHandle.current());
    return processes;
  }

  public Measuring measure(String phase) throws IOException, InterruptedException {
    return new Measuring(phase, recordings, processes());
  }

  /** After a failure: the logs stay, and where they are. */
  public Path keepLogs() {
    platform.keepLogs();
    return platform.data().resolve("log");
  }

  public void checkAlive() throws PlatformFault, InterruptedException {
    platform.checkAlive();
  }

  @Override
  public void close() {
    feed.close();
    platform.close();
  }
}
