package org.jiheng.outbox.log;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;

/** Tells topics from others of the same name. */
@Singleton
public class TopicIds {

  private final Map<String, Object> kafka;

  public TopicIds(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.kafka = new HashMap<>(kafka);
    this.kafka.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
    this.kafka.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
  }

  /**
   * By the topic's name.
   *
   * @throws KafkaException where one is missing or cannot be asked for
   */
  public Map<String, String> of(Collection<String> topics) {
    try (Admin admin = Admin.create(kafka)) {
      var ids = new HashMap<String, String>();
      admin
          .describeTopics(topics)
          .allTopicNames()
          .get()
          .forEach((name, topic) -> ids.put(name, topic.topicId().toString()));
      return ids;
    } catch (ExecutionException failure) {
      throw new KafkaException("the topics cannot be described", failure.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new KafkaException(interrupted);
    }
  }
}
