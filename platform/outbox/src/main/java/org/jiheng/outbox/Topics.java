package org.jiheng.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiheng.contracts.Topic;

/**
 * The topics that this service needs, created or verified before anything is published or read.
 *
 * <p>The log is the audit trail and the facts are rebuilt from it: a topic that forgets, or whose
 * keys move between partitions, must not be used for a single event.
 */
@Singleton
public class Topics {

  private final Map<String, Object> kafka;
  private final TopicConfig config;
  private final Set<String> names;
  private volatile boolean verified;

  public Topics(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      TopicConfig config,
      @ConfigProperty(name = "jiheng.topics") Optional<List<String>> names) {
    this.kafka = kafka;
    this.config = config;
    this.names = Set.copyOf(names.orElse(List.of()));
  }

  /**
   * Asks the broker only until it has said yes once.
   *
   * @throws WrongTopicException where a topic is there with settings that would lose events
   * @throws BrokerException where the broker cannot be asked
   */
  void ensure() throws BrokerException {
    if (!verified && !names.isEmpty()) {
      try (Admin admin = Admin.create(settings())) {
        var present = new HashSet<String>(admin.listTopics().names().get());
        present.retainAll(names);
        verify(admin, present);
        create(admin, names.stream().filter(name -> !present.contains(name)).toList());
        verified = true;
      } catch (ExecutionException failure) {
        throw new BrokerException("cannot verify the topics " + names, failure.getCause());
      } catch (KafkaException failure) {
        throw new BrokerException("cannot verify the topics " + names, failure);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new BrokerException("interrupted", interrupted);
      }
    }
  }

  private Map<String, Object> settings() {
    var settings = new HashMap<String, Object>(kafka);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
    return settings;
  }

  private void create(Admin admin, List<String> missing)
      throws ExecutionException, InterruptedException {
    var brokers = admin.describeCluster().nodes().get().size();
    admin
        .createTopics(
            missing.stream()
                .map(
                    name ->
                        new NewTopic(name, Topic.PARTITIONS, config.replicas(brokers))
                            .configs(config.asCreated(brokers)))
                .toList())
        .all()
        .get();
  }

  private void verify(Admin admin, Collection<String> present)
      throws ExecutionException, InterruptedException {
    var shapes = admin.describeTopics(present).allTopicNames().get();
    var settings =
        admin
            .describeConfigs(present.stream().map(Topics::resource).collect(Collectors.toSet()))
            .all()
            .get();
    var faults = new ArrayList<String>();
    for (String name : present) {
      var actual = settings.get(resource(name));
      config
          .faults(shapes.get(name), key -> actual.get(key).value())
          .forEach(fault -> faults.add("topic " + name + " has " + fault));
    }
    if (!faults.isEmpty()) {
      throw new WrongTopicException(faults);
    }
  }

  private static ConfigResource resource(String topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic);
  }
}
