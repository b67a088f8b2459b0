package org.jiheng.report.journey;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jiheng.contracts.Actor;
import org.jiheng.contracts.Change;
import org.jiheng.contracts.Envelope;
import org.jiheng.contracts.EventType;
import org.jiheng.contracts.Topic;
import org.jiheng.outbox.CloudEvents;
import org.jiheng.testing.Parts;

/** Writes to the logs of facts in the place of the services that own them. */
public final class FactLog implements AutoCloseable {

  private static final Instant TIME = Instant.parse("2026-11-23T08:00:00Z");

  private final KafkaProducer<String, byte[]> producer =
      new KafkaProducer<>(
          Map.of(
              ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
              Parts.shared().kafka(),
              ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
              20_000_000),
          new StringSerializer(),
          new ByteArraySerializer());

  /**
   * @param revision the filing that the changes belong to; null for fine-grained ones
   */
  public void publish(Topic topic, Integer revision, List<? extends Change> changes) {
    changes.forEach(change -> publish(topic, revision, change));
    producer.flush();
  }

  public void publish(Topic topic, Integer revision, Change change) {
    send(topic, change.department(), headers(topic, revision, change), CloudEvents.data(change));
  }

  public Map<String, String> headers(Topic topic, Integer revision, Change change) {
    return CloudEvents.headers(
        new Envelope(
            UUID.randomUUID(),
            "/test",
            type(topic, change),
            change.department() + "/" + change.fiscalYear(),
            TIME.plusMillis(change.version()),
            LocalDate.parse("2026-11-23"),
            change.department(),
            change.fiscalYear(),
            new Actor("clerk", "bureau-admin"),
            revision,
            null));
  }

  public void send(Topic topic, String key, Map<String, String> headers, byte[] value) {
    var record = new ProducerRecord<>(topic.topicName(), key, value);
    headers.forEach(
        (name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    try {
      producer.send(record).get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static EventType type(Topic topic, Change change) {
    for (var type : EventType.values()) {
      if (type.topic() == topic && type.dataType().isInstance(change)) {
        return type;
      }
    }
    throw new IllegalArgumentException(change + " does not belong into " + topic);
  }

  @Override
  public void close() {
    producer.close();
  }
}
