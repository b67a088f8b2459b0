package org.jiheng.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class SharedPartsJourney {

  private final Parts parts = Parts.shared();

  @Test
  void partsAreStartedOnceAJvm() {
    assertThat(Parts.shared().issuer()).isEqualTo(parts.issuer());
  }

  @Test
  void theOwnerMakesTablesAndTheApplicationReadsOnlyWhatItIsGranted() throws SQLException {
    try (var owner = connect(parts.owner("budget"));
        var application = connect(parts.application("budget"))) {
      owner.createStatement().execute("create table granted (id int)");
      owner.createStatement().execute("create table kept (id int)");
      owner.createStatement().execute("grant select on granted to budget_application");

      assertThat(application.createStatement().executeQuery("select * from granted").next())
          .isFalse();
      assertThatThrownBy(() -> application.createStatement().execute("select * from kept"))
          .hasMessageContaining("permission denied for table kept");
      assertThatThrownBy(() -> application.createStatement().execute("create table t (id int)"))
          .hasMessageContaining("permission denied for schema public");
    }
  }

  @Test
  void aServiceCannotConnectToTheDatabaseOfAnother() {
    var budget = parts.application("budget");

    assertThatThrownBy(
            () ->
                DriverManager.getConnection(parts.url("report"), budget.user(), budget.password()))
        .hasMessageContaining("permission denied for database");
  }

  @Test
  void tokensCarryClientAudienceAndRole() {
    var claims = claims(Tokens.bearer("a-clerk"));

    assertThat(claims.get("iss").asText()).isEqualTo(parts.issuer());
    assertThat(claims.get("sub").asText()).isEqualTo("a-clerk");
    assertThat(claims.at("/aud").toString()).contains("\"jiheng\"");
    assertThat(claims.at("/groups/0").asText()).isEqualTo("bureau-admin");
    assertThat(claims(Tokens.withAudience("other")).at("/aud").toString()).contains("\"other\"");
    assertThat(claims(Tokens.withGroups("guest")).at("/groups/0").asText()).isEqualTo("guest");
  }

  @Test
  void aTopicIsReadToItsEndWithoutWhatWasNotCommitted() throws Exception {
    createTopic("read-to-the-end");
    try (KafkaProducer<String, byte[]> producer = producer()) {
      producer.initTransactions();
      send(producer, "read-to-the-end", "{\"n\": 1}");
      producer.commitTransaction();
      send(producer, "read-to-the-end", "{\"n\": 2}");
      producer.abortTransaction();
      send(producer, "read-to-the-end", "{\"n\": 3}");
      producer.commitTransaction();
    }

    var messages = TopicReader.read("read-to-the-end");

    assertThat(messages)
        .extracting(message -> message.json().get("n").asInt())
        .containsExactly(1, 3);
    assertThat(messages.get(0).headers()).containsEntry("ce_type", "test");
  }

  @Test
  void aReaderWaitsForATransactionWhoseEndIsNotInTheTopicYet() throws Exception {
    createTopic("not-ended");
    try (KafkaProducer<String, byte[]> producer = producer()) {
      producer.initTransactions();
      send(producer, "not-ended", "{\"n\": 1}");
      var read = CompletableFuture.supplyAsync(() -> TopicReader.read("not-ended"));
      await().during(Duration.ofSeconds(1)).until(() -> !read.isDone());

      producer.commitTransaction();

      assertThat(read.get(30, TimeUnit.SECONDS)).hasSize(1);
    }
  }

  @Test
  void aTopicThatIsNotThereIsEmpty() {
    assertThat(TopicReader.read("nowhere")).isEmpty();
  }

  private Connection connect(Parts.Role role) throws SQLException {
    return DriverManager.getConnection(parts.url("budget"), role.user(), role.password());
  }

  private static JsonNode claims(String token) {
    return Json.read(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1])));
  }

  private void createTopic(String topic) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", parts.kafka()))) {
      admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1))).all().get();
    }
  }

  private KafkaProducer<String, byte[]> producer() {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", parts.kafka(), "transactional.id", "parts-test"),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  private static void send(KafkaProducer<String, byte[]> producer, String topic, String json) {
    producer.beginTransaction();
    var message = new ProducerRecord<String, byte[]>(topic, "key", json.getBytes());
    message.headers().add("ce_type", "test".getBytes());
    producer.send(message);
    producer.flush();
  }
}
