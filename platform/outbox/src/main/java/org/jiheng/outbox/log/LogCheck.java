package org.jiheng.outbox.log;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jiheng.contracts.Actor;
import org.jiheng.contracts.Topic;

/**
 * Compares this service's database with its own log, before it changes anything and whenever its
 * relay comes back: a database or a log that was restored is found before anything is added to it.
 */
@Singleton
public class LogCheck {

  private static final Logger LOG = Logger.getLogger(LogCheck.class);

  private final LogMarks marks;
  private final LogEpochs epochs;
  private final TopicIds topicIds;
  private final LogEnds ends;
  private final LogStanding standing;
  private final String application;

  public LogCheck(
      LogMarks marks,
      LogEpochs epochs,
      TopicIds topicIds,
      LogEnds ends,
      LogStanding standing,
      @ConfigProperty(name = "quarkus.application.name") String application) {
    this.marks = marks;
    this.epochs = epochs;
    this.topicIds = topicIds;
    this.ends = ends;
    this.standing = standing;
    this.application = application;
  }

  /** The topic that this service publishes to; empty for one that publishes nothing. */
  public Optional<Topic> topic() {
    return Arrays.stream(Topic.values())
        .filter(topic -> topic.publisher().equals(application))
        .findFirst();
  }

  /**
   * Says in {@link LogStanding} what it found.
   *
   * @throws KafkaException where the log cannot be read: then nothing is known
   */
  public void run() {
    topic()
        .map(Topic::topicName)
        .flatMap(this::fault)
        .ifPresentOrElse(
            fault -> {
              LOG.errorf("BEHIND_THE_LOG: %s", fault);
              standing.behind(fault);
            },
            standing::same);
  }

  /**
   * Settles what is apart as a thing of the past: from now on events are of a new epoch, of the
   * topic that is there now.
   */
  public int beginEpoch(Actor actor) {
    var topic = topic().orElseThrow().topicName();
    var topicId = topicIds.of(List.of(topic)).get(topic);
    var tail = ends.ends(topic, topicId, source());
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var epoch = Math.max(epochs.current(), tail.epoch()) + 1;
              epochs.begin(epoch, standing.fault(), actor);
              marks.adopt(topic, topicId);
              return epoch;
            });
  }

  private Optional<String> fault(String topic) {
    var open = epochs.open();
    if (open.isPresent()) {
      return Optional.of("恢复（纪元 " + open.get().epoch() + "）尚未完成。");
    }
    var known = marks.topicId(topic).orElse(null);
    var topicId = topicIds.of(List.of(topic)).get(topic);
    if (known != null && !known.equals(topicId)) {
      return Optional.of("主题 " + topic + " 已重新建立，不是本数据库发布过的日志。");
    }
    var before = marks.all();
    var tail = ends.ends(topic, topicId, source());
    var comparison = new LogComparison(epochs.current(), before, marks.all(), LogEnds::partition);
    var fault = comparison.unknown(tail).or(() -> missing(topic, topicId, comparison, tail));
    if (fault.isEmpty() && known == null) {
      marks.adopt(topic, topicId);
    }
    return fault;
  }

  private Optional<String> missing(
      String topic, String topicId, LogComparison comparison, LogTail tail) {
    var suspects = comparison.suspects(tail);
    return suspects.isEmpty()
        ? Optional.empty()
        : comparison.missing(ends.whole(topic, topicId, source(), suspects));
  }

  /** As events of this service tell it. */
  public String source() {
    return "/" + application;
  }
}
