package org.jiheng.e2e;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM that this one has started, and that ends with its stdin. */
record Child(String name, Process process, Path log) {

  private static final Path LOGS = SourceTree.target().resolve("logs");

  static Child start(
      String name, boolean readsStdout, Map<String, String> environment, String... arguments)
      throws IOException {
    var log = Files.createDirectories(LOGS).resolve(name + ".log");
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(arguments));
    var file = Redirect.appendTo(log.toFile());
    var builder = new ProcessBuilder(command).redirectError(file);
    if (!readsStdout) {
      builder.redirectOutput(file);
    }
    builder.environment().putAll(environment);
    return new Child(name, builder.start(), log);
  }

  /** The rest of the first line on stdout that begins so. */
  String awaitLine(String beginning) throws IOException {
    var lines = process.inputReader(StandardCharsets.UTF_8);
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(beginning)) {
        return line.substring(beginning.length());
      }
    }
    throw new IllegalStateException(name + " ended early, see " + log);
  }

  void stop() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** SIGKILL; returns when it is gone. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Fails where it has ended by itself. */
  boolean isRunning() {
    if (!process.isAlive()) {
      throw new IllegalStateException(
          name + " ended by itself with " + process.exitValue() + ", see " + log);
    }
    return true;
  }
}
