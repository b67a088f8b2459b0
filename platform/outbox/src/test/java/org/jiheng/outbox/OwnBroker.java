package org.jiheng.outbox;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jiheng.testing.Parts;

/** A broker of one test, which may be killed and comes back with the same address and log. */
final class OwnBroker implements AutoCloseable {

  private final Path directory;
  private final int port;
  private Process process;

  OwnBroker() throws IOException {
    directory = Files.createTempDirectory("own-broker-");
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
  }

  String address() {
    return "127.0.0.1:" + port;
  }

  /** Returns when the broker answers. */
  void start() throws IOException {
    process =
        new ProcessBuilder(Parts.command(directory, "--only", "kafka", "--ports", "kafka=" + port))
            .redirectError(directory.resolve("errors.txt").toFile())
            .start();
    var out = process.inputReader(StandardCharsets.UTF_8);
    for (var line = out.readLine(); line != null; line = out.readLine()) {
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
