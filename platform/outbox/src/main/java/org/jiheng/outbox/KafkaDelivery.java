package org.jiheng.outbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

/**
 * One Kafka transaction a batch, with a transactional id that is fixed for the service: the broker
 * itself fences a former relay that wakes up, and readers see batches whole or not at all.
 */
final class KafkaDelivery implements Delivery {

  private static final Logger LOG = Logger.getLogger(KafkaDelivery.class);

  /** What the broker or the client says of one record that will never be taken as it is. */
  private static final Set<Class<?>> REFUSALS =
      Set.of(
          RecordTooLargeException.class,
          InvalidRecordException.class,
          InvalidTimestampException.class,
          InvalidTopicException.class,
          RecordBatchTooLargeException.class);

  private static final Set<Class<?>> FENCES =
      Set.of(ProducerFencedException.class, InvalidProducerEpochException.class);

  private final KafkaProducer<String, byte[]> producer;
  private final ChangeTraces traces;

  private KafkaDelivery(KafkaProducer<String, byte[]> producer, ChangeTraces traces) {
    this.producer = producer;
    this.traces = traces;
  }

  /**
   * @param kafka how to reach the broker
   * @param transactionalId the same in every replica of a service, and of no other service
   * @param maxMessageBytes the topics' own limit
   */
  static KafkaDelivery open(
      Map<String, Object> kafka, String transactionalId, int maxMessageBytes, ChangeTraces traces)
      throws FencedException, BrokerException {
    KafkaDelivery delivery = null;
    try {
      delivery =
          new KafkaDelivery(
              new KafkaProducer<>(
                  settings(kafka, transactionalId, maxMessageBytes),
                  new StringSerializer(),
                  new ByteArraySerializer()),
              traces);
      delivery.producer.initTransactions();
      return delivery;
    } catch (KafkaException failure) {
      if (delivery != null) {
        delivery.close();
      }
      throw lost("cannot open a transactional producer", failure);
    }
  }

  /**
   * lz4, because the log is kept for ever and compression costs the relay least with it; where its
   * native library cannot be loaded it falls back to pure Java by itself (zstd and snappy do not).
   */
  private static Map<String, Object> settings(
      Map<String, Object> kafka, String transactionalId, int maxMessageBytes) {
    var settings = new HashMap<String, Object>(kafka);
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, transactionalId);
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, maxMessageBytes);
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, Math.max(32L << 20, 2L * maxMessageBytes));
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 << 10);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 15_000);
    return settings;
  }

  @Override
  public void send(List<OutboxRow> rows) throws RefusedException, FencedException, BrokerException {
    var records = records(rows);
    var spans =
        traces.begin(
            "publish", SpanKind.PRODUCER, records.stream().map(ProducerRecord::headers).toList());
    try {
      producer.beginTransaction();
      records.forEach(producer::send);
      producer.commitTransaction();
    } catch (KafkaException | IllegalStateException failure) {
      spans.forEach(span -> span.setStatus(StatusCode.ERROR));
      if (!within(failure, REFUSALS)) {
        throw lost("the batch was not taken", failure);
      }
      abort();
      throw new RefusedException(refusal(failure));
    } finally {
      spans.forEach(Span::end);
    }
  }

  @Override
  public void close() {
    try {
      producer.close(Duration.ofSeconds(1));
    } catch (KafkaException harmless) {
      LOG.debug("The producer did not close in time", harmless);
    }
  }

  private static List<ProducerRecord<String, byte[]>> records(List<OutboxRow> rows)
      throws RefusedException {
    try {
      return rows.stream().map(KafkaDelivery::toRecord).toList();
    } catch (IllegalArgumentException malformed) {
      throw new RefusedException(malformed);
    }
  }

  private static ProducerRecord<String, byte[]> toRecord(OutboxRow row) {
    var result = new ProducerRecord<String, byte[]>(row.topic(), row.department(), row.data());
    CloudEvents.headers(row.headers())
        .forEach(
            (name, value) -> result.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    add(result, "ce_sequence", row.id());
    if (row.epoch() > 0) {
      add(result, "ce_epoch", row.epoch());
    }
    return result;
  }

  private static void add(ProducerRecord<String, byte[]> result, String name, long number) {
    result.headers().add(name, Long.toString(number).getBytes(StandardCharsets.UTF_8));
  }

  private void abort() throws FencedException, BrokerException {
    try {
      producer.abortTransaction();
    } catch (KafkaException | IllegalStateException failure) {
      throw lost("the refused batch was not aborted", failure);
    }
  }

  private static BrokerException lost(String message, RuntimeException failure)
      throws FencedException {
    if (within(failure, FENCES)) {
      throw new FencedException(failure);
    }
    return new BrokerException(message, failure);
  }

  private static boolean within(Throwable failure, Set<Class<?>> kinds) {
    return first(failure, kinds).isPresent();
  }

  private static Throwable refusal(Throwable failure) {
    return first(failure, REFUSALS).orElse(failure);
  }

  private static Optional<Throwable> first(Throwable failure, Set<Class<?>> kinds) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(each -> kinds.contains(each.getClass()))
        .findFirst();
  }
}
