package org.jiheng.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the relay works; the defaults serve a province. */
@ConfigMapping(prefix = "jiheng.outbox")
public interface OutboxConfig {

  /** Off, a test does without relay and topics; events stay in their table. */
  @WithDefault("true")
  boolean enabled();

  /**
   * The net below LISTEN/NOTIFY, and how often a replica asks whether the relay's place is free.
   */
  @WithDefault("PT1S")
  Duration poll();

  /** The longest pause between two tries while the database or the broker is down. */
  @WithDefault("PT2S")
  Duration longestBackoff();

  /**
   * How many rows go into one Kafka transaction at most. Ending one costs a record in each of the
   * partitions that it wrote to, so a backlog is carried faster in large ones.
   */
  @WithDefault("5000")
  int batchRows();

  /** A batch takes no further row once its data have this size; one larger row still goes alone. */
  @WithDefault("8388608")
  int batchBytes();

  /**
   * How long the relay waits for more once it has carried all there was: under load one Kafka
   * transaction, one deletion and their flushes to disk then serve many changes.
   */
  @WithDefault("PT0.007S")
  Duration collect();
}
