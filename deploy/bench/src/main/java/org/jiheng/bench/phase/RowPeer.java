package org.jiheng.bench.phase;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jiheng.bench.stage.Stage;
import org.jiheng.bench.statistic.Times;

/**
 * The least that a change can take on these parts: one row is updated and committed, an event
 * produced with all acknowledgements, and consumed.
 */
final class RowPeer {

  private static final String TOPIC = "jiheng.bench.row";
  private static final int WARM_UP = 300;
  private static final int CHANGES = 500;

  private final Stage stage;

  RowPeer(Stage stage) {
    this.stage = stage;
  }

  Times times() throws Exception {
    short replicas = 1;
    try (var admin = Admin.create(Map.of("bootstrap.servers", stage.kafka()))) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 1, replicas))).all().get();
    }
    try (var owner = stage.owner("report");
        var statement = owner.createStatement();
        var producer =
            new KafkaProducer<>(
                Map.of("bootstrap.servers", stage.kafka(), "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        var consumer =
            new KafkaConsumer<>(
                Map.of("bootstrap.servers", stage.kafka()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
      statement.execute("create table bench_row (id int primary key, actual text)");
      statement.execute("insert into bench_row select i, '' from generate_series(0, 999) as i");
      var partition = new TopicPartition(TOPIC, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      consumer.position(partition);
      var times = new Times();
      for (int i = 0; i < WARM_UP + CHANGES; i++) {
        long start = System.nanoTime();
        change(statement, i);
        producer.send(new ProducerRecord<>(TOPIC, new byte[300])).get();
        while (consumer.poll(Duration.ofSeconds(1)).isEmpty()) {
          Thread.onSpinWait();
        }
        if (i >= WARM_UP) {
          times.add(System.nanoTime() - start);
        }
      }
      statement.execute("drop table bench_row");
      return times;
    }
  }

  private static void change(java.sql.Statement statement, int i) throws SQLException {
    statement.execute("update bench_row set actual = '%d' where id = %d".formatted(i, i % 1000));
  }
}
