package org.jiheng.deploy.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts by themselves, as they are delivered. */
class PartsJourney {

  /** Where deploy/embedded has packaged them. */
  private static final Path BUILT = Path.of("../../embedded/target/embedded-parts");

  @TempDir Path directory;

  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void stopWhatATestHasLeft() throws Exception {
    for (Process process : started) {
      process.getOutputStream().close();
      process.waitFor();
    }
    OrphanedPostgres.stop(directory.resolve("postgres"));
  }

  @Test
  void commitsAreDurableAndWhatWasThereOutlivesAKillOfTheJvm() throws Exception {
    var killed = start();
    var parts = parts(killed);
    try (Connection owner = connect(parts)) {
      for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
        assertThat(show(owner, setting)).as(setting).isEqualTo("on");
      }
      assertThat(show(owner, "server_version")).startsWith("18.");
      assertThat(show(owner, "server_encoding")).isEqualTo("UTF8");
      assertThat(show(owner, "listen_addresses")).isEqualTo("127.0.0.1");
      owner.createStatement().execute("create table kept as select '绩衡' as word");
    }
    createTopic(parts);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(credentials())))
        .isEqualTo("rw-------");

    killed.destroyForcibly().waitFor();
    assertThat(OrphanedPostgres.find(directory.resolve("postgres"))).isPresent();
    var next = start();
    var again = parts(next);

    try (Connection owner = connect(again);
        var kept = owner.createStatement().executeQuery("select word from kept")) {
      assertThat(kept.next()).isTrue();
      assertThat(kept.getString(1)).isEqualTo("绩衡");
    }
    assertThat(topics(again)).contains("kept");
    next.destroy();
    assertThat(next.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(OrphanedPostgres.find(directory.resolve("postgres"))).isEmpty();
  }

  @Test
  void theEndOfStdinStopsItAndASecondOneInTheSameFolderIsRefused() throws Exception {
    var first = start("--only", "issuer");
    assertThat(parts(first).get("issuer").asText()).endsWith("/jiheng");

    var second = start("--only", "issuer");
    assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(second.exitValue()).isEqualTo(1);

    first.getOutputStream().close();
    assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(first.exitValue()).isZero();
  }

  @Test
  void aDatabaseAloneStaysUntilItsStdinEnds() throws Exception {
    var database = start("--only", "postgres");
    var parts = parts(database);

    assertThat(database.waitFor(3, TimeUnit.SECONDS)).isFalse();
    connect(parts).close();
    database.getOutputStream().close();
    assertThat(database.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(OrphanedPostgres.find(directory.resolve("postgres"))).isEmpty();
  }

  @Test
  void aDatabaseThatHangsIsToldOfAndOneThatIsKilledEndsTheParts() throws Exception {
    var database = start("--only", "postgres");
    var out = database.inputReader(StandardCharsets.UTF_8);
    assertThat(out.readLine()).startsWith("parts: ");
    var server = OrphanedPostgres.find(directory.resolve("postgres")).orElseThrow();

    signal("STOP", server);
    assertThat(out.readLine()).isEqualTo("postgres: silent");
    signal("CONT", server);
    assertThat(out.readLine()).isEqualTo("postgres: answers");

    server.destroyForcibly();
    assertThat(database.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(database.exitValue()).isEqualTo(3);
    connect(parts(start("--only", "postgres"))).close();
  }

  @Test
  void aBrokerWithAccountsTakesEventsFromTheirServiceOnly() throws Exception {
    var parts = parts(start("--only", "kafka", "--kafka", "accounts"));
    var topic = "jiheng.evaluation.changes";
    try (var admin = Admin.create(client(parts, "report-service"))) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }

    send(parts, "report-service", topic);
    for (String other : List.of("budget-service", "indicator-service")) {
      assertThatThrownBy(() -> send(parts, other, topic))
          .hasRootCauseInstanceOf(TopicAuthorizationException.class);
    }
    var anonymous =
        Map.<String, Object>of(
            "bootstrap.servers",
            parts.get("kafka").asText(),
            "default.api.timeout.ms",
            3000,
            "request.timeout.ms",
            2000);
    try (var admin = Admin.create(anonymous)) {
      assertThatThrownBy(() -> admin.listTopics().names().get())
          .hasRootCauseInstanceOf(TimeoutException.class);
    }
    try (var admin = Admin.create(client(parts, "operator"))) {
      assertThat(admin.listTopics().names().get()).containsExactly(topic);
    }
    assertThat(directory.resolve("kafka/format.properties")).doesNotExist();
  }

  private static void send(JsonNode parts, String name, String topic) throws Exception {
    var serializer = new StringSerializer();
    try (var producer = new KafkaProducer<>(client(parts, name), serializer, serializer)) {
      producer.send(new ProducerRecord<>(topic, "431053", "{}")).get();
    }
  }

  private static Map<String, Object> client(JsonNode parts, String name) {
    var settings = new HashMap<String, Object>();
    settings.put("bootstrap.servers", parts.get("kafka").asText());
    parts
        .at("/kafkaClients/" + name)
        .properties()
        .forEach(setting -> settings.put(setting.getKey(), setting.getValue().asText()));
    return settings;
  }

  private static void signal(String name, ProcessHandle process) throws Exception {
    var kill = List.of("kill", "-" + name, Long.toString(process.pid()));
    assertThat(new ProcessBuilder(kill).start().waitFor()).isZero();
  }

  private Path credentials() {
    return directory.resolve(Credentials.FILE);
  }

  private Process start(String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-cp", BUILT + "/*:" + BUILT + "/lib/*"));
    command.addAll(List.of(PartsMain.class.getName(), "--directory", directory.toString()));
    command.addAll(List.of(arguments));
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    started.add(process);
    return process;
  }

  private static JsonNode parts(Process process) throws IOException {
    var out = process.inputReader(StandardCharsets.UTF_8);
    var line = out.readLine();
    assertThat(line).startsWith("parts: ");
    return new ObjectMapper().readTree(line.substring("parts: ".length()));
  }

  private static Connection connect(JsonNode parts) throws SQLException {
    var budget = parts.at("/databases/budget");
    return DriverManager.getConnection(
        budget.get("url").asText(),
        budget.at("/owner/user").asText(),
        budget.at("/owner/password").asText());
  }

  private static String show(Connection connection, String setting) throws SQLException {
    try (var result = connection.createStatement().executeQuery("show " + setting)) {
      result.next();
      return result.getString(1);
    }
  }

  private static void createTopic(JsonNode parts) throws Exception {
    try (Admin admin = admin(parts)) {
      admin.createTopics(List.of(new NewTopic("kept", 48, (short) 1))).all().get();
    }
  }

  private static Iterable<String> topics(JsonNode parts) throws Exception {
    try (Admin admin = admin(parts)) {
      return admin.listTopics().names().get();
    }
  }

  private static Admin admin(JsonNode parts) {
    return Admin.create(Map.of("bootstrap.servers", parts.get("kafka").asText()));
  }
}
