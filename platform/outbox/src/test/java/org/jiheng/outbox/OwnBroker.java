package org.jiheng.outbox;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jiheng.contracts.EventType;
import org.jiheng.contracts.Topic;

/** A broker of one test, which may be killed and comes back with the same address and log. */
final class OwnBroker implements AutoCloseable {

  private static final Path BUILT = Path.of("../../deploy/embedded/target/embedded-parts");

  private final Path directory;
  private final int port;
  private Process process;

  OwnBroker() throws IOException {
    directory = Files.createTempDirectory("own-broker-");
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
  }

  String address() {
    return "127.0.0.1:" + port;
  }

  /** Returns when the broker answers. */
  void start() throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-cp",
                BUILT.resolve("*") + File.pathSeparator + BUILT.resolve("lib").resolve("*"),
                "org.jiheng.deploy.embedded.PartsMain",
                "--directory",
                directory.toString(),
                "--only",
                "kafka",
                "--ports",
                "kafka=" + port)
            .redirectError(directory.resolve("errors.txt").toFile())
            .start();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith("parts: ")) {
        return;
      }
    }
    throw new IllegalStateException(Files.readString(directory.resolve("errors.txt")));
  }

  /** As {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** The versions of a department's published events. */
  List<Long> published(String department) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", address(), "isolation.level", "read_committed");
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          IntStream.range(0, Topic.PARTITIONS)
              .mapToObj(number -> new TopicPartition(OutboxFixture.TOPIC, number))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<Long> versions = new ArrayList<>();
      while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(
                found -> {
                  if (department.equals(found.key())) {
                    versions.add(
                        CloudEvents.data(EventType.PROJECT_CHANGED, found.value()).version());
                  }
                });
      }
      return versions;
    }
  }

  @Override
  public void close() {
    try {
      kill();
      List<Path> deepestFirst;
      try (Stream<Path> walk = Files.walk(directory)) {
        deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
