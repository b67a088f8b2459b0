package org.jiheng.outbox.reading;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** The consumer, kept at the database's offsets; used by one thread. */
public final class LogReader implements ConsumerRebalanceListener {

  private final Consumer<String, byte[]> consumer;
  private final Function<Collection<PolledRecords.Place>, Map<PolledRecords.Place, Long>> offsets;

  /** Where the database is in each assigned partition, as far as this reader knows. */
  private final Map<PolledRecords.Place, Long> places = new HashMap<>();

  /** Where the log ended when it was first asked for whether the reader has caught up. */
  private final Map<PolledRecords.Place, Long> goals = new HashMap<>();

  private boolean lost;
  private boolean joined;

  public LogReader(
      Consumer<String, byte[]> consumer,
      Function<Collection<PolledRecords.Place>, Map<PolledRecords.Place, Long>> offsets) {
    this.consumer = consumer;
    this.offsets = offsets;
  }

  public void subscribe(List<String> topics) {
    consumer.subscribe(topics, this);
  }

  /** The next records, and the steps to take with them; no step where there is nothing new. */
  public PolledRecords next(Duration wait) {
    if (lost) {
      places.clear();
      seek(consumer.assignment());
      lost = false;
    }
    return batch(consumer.poll(wait));
  }

  /** The batch is in the database. */
  public void applied(PolledRecords batch) {
    batch.steps().forEach(step -> places.put(step.place(), step.to()));
  }

  /** Whether the database is at least where this says, also in partitions not read here. */
  public boolean reached(Map<PolledRecords.Place, Long> wanted) {
    return wanted.entrySet().stream()
        .allMatch(each -> places.getOrDefault(each.getKey(), 0L) >= each.getValue());
  }

  /** How far the ends of the assigned partitions are ahead of the database. */
  public long ahead() {
    return consumer.endOffsets(consumer.assignment()).entrySet().stream()
        .mapToLong(end -> end.getValue() - places.getOrDefault(place(end.getKey()), 0L))
        .sum();
  }

  /**
   * How many places are not in the database yet, as the last polls saw it, also those that were
   * read and could not be applied; not a number until they did.
   */
  public double unread() {
    var sum = 0.0;
    for (var partition : consumer.assignment()) {
      var lag = consumer.currentLag(partition);
      sum += lag.isPresent() ? lag.getAsLong() + unapplied(partition) : Double.NaN;
    }
    return sum;
  }

  private long unapplied(TopicPartition partition) {
    var read = consumer.position(partition);
    return read - places.getOrDefault(place(partition), read);
  }

  /**
   * Whether the database is where the logs ended when this was first asked, in all that is this
   * reader's; false until it was told what is.
   */
  public boolean caughtUp() {
    var unknown =
        consumer.assignment().stream().filter(each -> !goals.containsKey(place(each))).toList();
    if (!unknown.isEmpty()) {
      consumer.endOffsets(unknown).forEach((partition, end) -> goals.put(place(partition), end));
    }
    return joined
        && consumer.assignment().stream()
            .map(LogReader::place)
            .allMatch(place -> places.getOrDefault(place, 0L) >= goals.get(place));
  }

  /** Where the consumer stands is not where the database stands. */
  public void lost() {
    lost = true;
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    joined = true;
    seek(partitions);
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    partitions.forEach(partition -> places.remove(place(partition)));
  }

  private void seek(Collection<TopicPartition> partitions) {
    if (partitions.isEmpty()) {
      return;
    }
    places.putAll(offsets.apply(partitions.stream().map(LogReader::place).toList()));
    partitions.forEach(partition -> consumer.seek(partition, places.get(place(partition))));
  }

  private PolledRecords batch(ConsumerRecords<String, byte[]> polled) {
    var records = new ArrayList<LogRecord>(polled.count());
    polled.forEach(read -> records.add(origin(read)));
    var steps = new ArrayList<PolledRecords.Step>();
    polled
        .nextOffsets()
        .forEach(
            (partition, next) -> {
              var place = place(partition);
              steps.add(new PolledRecords.Step(place, places.get(place), next.offset()));
            });
    return new PolledRecords(records, steps);
  }

  public static LogRecord origin(ConsumerRecord<String, byte[]> read) {
    var headers = new HashMap<String, String>();
    read.headers()
        .forEach(
            header ->
                headers.put(
                    header.key(),
                    header.value() == null
                        ? ""
                        : new String(header.value(), StandardCharsets.UTF_8)));
    return new LogRecord(
        read.topic(), read.partition(), read.offset(), read.key(), headers, read.value());
  }

  private static PolledRecords.Place place(TopicPartition partition) {
    return new PolledRecords.Place(partition.topic(), partition.partition());
  }
}
