package org.jiheng.bench.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiheng.deploy.launch.Gateway;
import org.jiheng.deploy.launch.PlatformFault;
import org.jiheng.deploy.launch.TemporaryPlatform;

/** The running platform as the phases meet it. */
public final class Stage implements AutoCloseable {

  static final String POSTGRES = "postgres";

  private static final List<String> DATABASES = List.of("budget", "indicator", "report");

  private final TemporaryPlatform platform;
  private final Gateway gateway;
  private final EvaluationFeed feed;
  private final Recordings recordings;
  private final double startSeconds;
  private final Connection postgres;

  private Stage(TemporaryPlatform platform, Path recordings, double startSeconds)
      throws SQLException {
    this.recordings = new Recordings(recordings);
    this.platform = platform;
    this.startSeconds = startSeconds;
    postgres = connect("report", "application", "postgres");
    gateway = platform.gateway();
    feed = new EvaluationFeed(kafka());
  }

  /**
   * @param recordings the folder for flight recordings, null for none
   */
  public static Stage open(Path recordings)
      throws PlatformFault, IOException, InterruptedException, SQLException {
    long start = System.nanoTime();
    var platform = TemporaryPlatform.start();
    return new Stage(platform, recordings, (System.nanoTime() - start) / 1e9);
  }

  /** How long it took until all services were ready, new databases and topics included. */
  public double startSeconds() {
    return startSeconds;
  }

  /** Seconds of processor time that the platform's processes have used since they began. */
  public Map<String, Double> processorSinceStart() throws IOException {
    return ProcessTimes.sinceStart(processes());
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
    return connect(name, role, name);
  }

  /** A service's role in a database that need not be its own. */
  private Connection connect(String name, String role, String where) throws SQLException {
    var database = platform.parts().at("/databases/" + name);
    return DriverManager.getConnection(
        database.get("url").asText().replaceFirst("[^/]+$", where),
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

  public Measuring measure(String phase) throws IOException, InterruptedException, SQLException {
    return new Measuring(this, phase, recordings);
  }

  /** Records the classes of the platform's processes for the next one. */
  public void recordClasses() throws IOException, InterruptedException {
    platform.recordClasses();
  }

  Counters counters() throws SQLException {
    return Counters.now(postgres);
  }

  /** The size of the services' databases. */
  long databaseBytes() throws SQLException {
    var bytes = 0L;
    for (String name : DATABASES) {
      try (var connection = database(name);
          var statement = connection.createStatement();
          var result = statement.executeQuery("select pg_database_size(current_database())")) {
        result.next();
        bytes += result.getLong(1);
      }
    }
    return bytes;
  }

  /** Kills a service as a machine that fails does, and starts it again when asked to. */
  public void kill(String service) throws InterruptedException {
    platform.kill(service);
  }

  public void startAgain(String service) throws IOException, InterruptedException {
    platform.startAgain(service);
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
    try {
      postgres.close();
    } catch (SQLException alreadyGone) {
      System.err.println(alreadyGone.getMessage());
    }
    platform.close();
  }
}
