package org.jiheng.bench.phase;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jiheng.bench.province.Province;
import org.jiheng.bench.stage.Stage;
import org.jiheng.contracts.Topic;

/**
 * The broker's own producer test with given payloads: without keys, headers, transactions and a
 * database.
 */
final class ProducerTest {

  private static final Pattern RATE = Pattern.compile("records sent, ([0-9.]+) records/sec");
  private static final String TOPIC = "jiheng.bench.producer";

  /** So many bytes are sent at least, that the producer warms up. */
  private static final long BYTES = 200_000_000;

  private ProducerTest() {}

  /** Of the first filings of a province. */
  static double bytesPerSecond(Stage stage, Province province, int filings) throws Exception {
    var bodies = new ArrayList<String>();
    for (int i = 0; i < filings; i++) {
      bodies.add(new String(province.body(i), StandardCharsets.UTF_8));
    }
    return bytesPerSecond(stage, bodies);
  }

  static double bytesPerSecond(Stage stage, List<String> bodies) throws Exception {
    createTopic(stage, TOPIC);
    var mean =
        bodies.stream().mapToLong(body -> body.getBytes(StandardCharsets.UTF_8).length).average();
    var payloads = Files.createTempFile("bench", ".payloads");
    try {
      Files.write(payloads, bodies);
      var process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx256m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  "org.apache.kafka.tools.ProducerPerformance",
                  "--topic",
                  TOPIC,
                  "--num-records",
                  Long.toString(Math.max(1000, (long) (BYTES / mean.orElseThrow()))),
                  "--payload-file",
                  payloads.toString(),
                  "--throughput",
                  "-1",
                  "--producer-props",
                  "bootstrap.servers=" + stage.kafka(),
                  "acks=all")
              .redirectErrorStream(true)
              .start();
      try {
        return lastRate(process) * mean.orElseThrow();
      } finally {
        process.destroyForcibly();
      }
    } finally {
      Files.delete(payloads);
    }
  }

  /** As the platform's own topics are, where it is not there. */
  static void createTopic(Stage stage, String name)
      throws InterruptedException, ExecutionException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", stage.kafka()))) {
      short replicas = 1;
      admin.createTopics(List.of(new NewTopic(name, Topic.PARTITIONS, replicas))).all().get();
    } catch (ExecutionException failure) {
      if (!(failure.getCause() instanceof TopicExistsException)) {
        throw failure;
      }
    }
  }

  private static double lastRate(Process process) throws IOException {
    var said = new StringBuilder();
    double rate = 0;
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.append(line).append('\n');
        var matcher = RATE.matcher(line);
        rate = matcher.find() ? Double.parseDouble(matcher.group(1)) : rate;
      }
    }
    if (rate == 0) {
      throw new IOException("ProducerPerformance gave no rate:\n" + said);
    }
    return rate;
  }
}
