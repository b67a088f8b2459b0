package org.jiheng.intake;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Consumers that see only what was committed, and that never decide themselves where to read. */
@ApplicationScoped
public class IntakeConsumers {

  /** A topic that comes after the reader is found within seconds. */
  private static final int METADATA_AGE = 5_000;

  /** As long a member that was killed keeps the others, and its own successor, from its logs. */
  private static final int SESSION = 8_000;

  private static final int HEARTBEAT = 2_000;

  private final Map<String, Object> kafka;
  private final String group;
  private final int batch;

  IntakeConsumers(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "jiheng.intake.group") String group,
      @ConfigProperty(name = "jiheng.intake.batch") int batch) {
    this.kafka = kafka;
    this.group = group;
    this.batch = batch;
  }

  /** One of the group, among which the partitions are divided. */
  public KafkaConsumer<String, byte[]> open() {
    var settings = settings(batch, group + "-intake");
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION);
    settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT);
    settings.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    return open(settings);
  }

  /** One that reads what it is told to, whatever the group reads. */
  public KafkaConsumer<String, byte[]> alone(int records) {
    var settings = settings(records, group + "-replay");
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    return open(settings);
  }

  private Map<String, Object> settings(int records, String client) {
    var settings = new HashMap<>(kafka);
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, client);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, METADATA_AGE);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, records);
    return settings;
  }

  private static KafkaConsumer<String, byte[]> open(Map<String, Object> settings) {
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }
}
