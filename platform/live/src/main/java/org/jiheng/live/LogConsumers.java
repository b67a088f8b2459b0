package org.jiheng.live;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Readers of all logs that belong to no group and see only what was committed. */
@ApplicationScoped
class LogConsumers {

  /** What one reader holds of the logs at most, a single larger record aside. */
  private static final int FETCHED_BYTES = 4 << 20;

  private static final int PARTITION_BYTES = 1 << 20;

  private static final int RECORDS = 500;

  private final Map<String, Object> kafka;
  private final LiveConfig.Memory memory;

  LogConsumers(@Identifier("default-kafka-broker") Map<String, Object> kafka, LiveConfig config) {
    this.kafka = kafka;
    this.memory = config.memory();
  }

  /**
   * Assigned to every slot, and nowhere yet. One look brings a part of what memory holds, or no
   * stream could keep up.
   */
  Consumer<String, byte[]> open(String name) {
    var settings = new HashMap<String, Object>(kafka);
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "report-service-" + name);
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(
        ConsumerConfig.FETCH_MAX_BYTES_CONFIG, (int) Math.min(FETCHED_BYTES, memory.bytes() / 4));
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Math.min(RECORDS, memory.events() / 4));
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, PARTITION_BYTES);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
    var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    consumer.assign(Slots.all());
    return consumer;
  }

  /**
   * A number for these topics, which others of the same names do not have: offsets mean nothing in
   * a topic that was made anew.
   *
   * @throws KafkaException where the broker cannot say, or a topic is not there yet
   */
  long identity() {
    var settings = new HashMap<String, Object>(kafka);
    settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "report-service-live-identity");
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
    try (Admin admin = Admin.create(settings)) {
      var topics = admin.describeTopics(LiveEvents.TOPICS).allTopicNames().get();
      return identity(new TreeMap<>(topics));
    } catch (ExecutionException failure) {
      throw new KafkaException("the topics cannot be described", failure.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new org.apache.kafka.common.errors.InterruptException(interrupted);
    }
  }

  private static long identity(TreeMap<String, TopicDescription> topics) {
    var identity = 0L;
    for (TopicDescription topic : topics.values()) {
      identity = 31 * identity + topic.topicId().getMostSignificantBits();
      identity = 31 * identity + topic.topicId().getLeastSignificantBits();
    }
    return identity;
  }
}
