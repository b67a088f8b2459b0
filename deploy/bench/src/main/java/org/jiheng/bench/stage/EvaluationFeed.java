package org.jiheng.bench.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jiheng.contracts.Topic;

/**
 * Sees every new evaluation as it leaves on the topic of evaluations. By then its transaction has
 * committed and it is served, so a time taken here is a little longer than what a reader would see,
 * never shorter; and watching costs the platform next to nothing, which polling would not.
 */
public final class EvaluationFeed implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final KafkaConsumer<String, byte[]> consumer;
  private final Thread thread = new Thread(this::read, "evaluation-feed");
  private final List<Consumer<Arrival>> listeners = new CopyOnWriteArrayList<>();

  /** A new revision of an evaluation, and when it was seen. */
  public record Arrival(
      String department, int fiscalYear, int filingRevision, byte[] data, long nanos) {

    /** What it says of the evaluation. */
    public JsonNode summary() {
      try {
        return JSON.readTree(data);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }

  EvaluationFeed(String bootstrap) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", bootstrap,
                "isolation.level", "read_committed",
                "enable.auto.commit", "false"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    var partitions =
        IntStream.range(0, Topic.PARTITIONS)
            .mapToObj(each -> new TopicPartition(Topic.EVALUATION.topicName(), each))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
    thread.setDaemon(true);
    thread.start();
  }

  /** Told from now on until what is returned is closed. */
  public Telling tell(Consumer<Arrival> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** That somebody is told. */
  public interface Telling extends AutoCloseable {
    @Override
    void close();
  }

  private void read() {
    try (consumer) {
      while (true) {
        for (ConsumerRecord<String, byte[]> each : consumer.poll(Duration.ofMinutes(1))) {
          var arrival = arrival(each);
          listeners.forEach(listener -> listener.accept(arrival));
        }
      }
    } catch (WakeupException closing) {
      listeners.clear();
    }
  }

  private static Arrival arrival(ConsumerRecord<String, byte[]> event) {
    return new Arrival(
        event.key(),
        Integer.parseInt(header(event, "ce_fiscalyear")),
        Integer.parseInt(header(event, "ce_filingrevision")),
        event.value(),
        System.nanoTime());
  }

  private static String header(ConsumerRecord<String, byte[]> event, String name) {
    var header = event.headers().lastHeader(name);
    return header == null ? "0" : new String(header.value(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    consumer.wakeup();
  }
}
