package org.jiheng.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * What one look at the logs brought.
 *
 * @param after the position behind it; also the end of a transaction takes a place in a log
 */
record Polled(List<LiveEvent> events, Position after) {

  private static final Logger LOG = Logger.getLogger(Polled.class);

  static Polled of(ConsumerRecords<String, byte[]> records, Position before, LiveMetrics metrics) {
    var events = new ArrayList<LiveEvent>(records.count());
    for (ConsumerRecord<String, byte[]> read : records) {
      event(read, metrics).ifPresent(events::add);
    }
    var next = before.offsets();
    records.nextOffsets().forEach((slot, offset) -> next[Slots.of(slot)] = offset.offset());
    return new Polled(events, Position.of(next));
  }

  /** Empty for a record that is no event; the intake keeps and shows what it cannot read. */
  private static Optional<LiveEvent> event(
      ConsumerRecord<String, byte[]> read, LiveMetrics metrics) {
    var slot = Slots.of(new TopicPartition(read.topic(), read.partition()));
    try {
      return Optional.of(LiveEvents.of(slot, read));
    } catch (IllegalArgumentException unreadable) {
      LOG.debugf(
          "%s-%d@%d is left out of the live stream: %s",
          read.topic(), read.partition(), read.offset(), unreadable.getMessage());
      metrics.unreadable();
      return Optional.empty();
    }
  }
}
