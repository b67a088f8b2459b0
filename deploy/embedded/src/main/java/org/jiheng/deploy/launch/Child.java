package org.jiheng.deploy.launch;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process that this one has started. It ends with its stdin, so that it cannot outlive this one
 * even when that is killed. The terminal's Ctrl-C, which goes to every process there, is ignored by
 * it: this process stops it in its turn.
 */
record Child(String name, Process process, Path log) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int TAIL = 25;

  /** Starts a JVM; its stderr, and its stdout where nobody reads that, go to the log. */
  static Child start(
      String name, Path log, boolean readsStdout, Map<String, String> environment, List<String> jvm)
      throws IOException {
    var command = new ArrayList<String>(List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    var file = Redirect.appendTo(log.toFile());
    var builder = new ProcessBuilder(command).redirectError(file);
    if (!readsStdout) {
      builder.redirectOutput(file);
    }
    builder.environment().putAll(environment);
    return new Child(name, builder.start(), log);
  }

  /** Lets it end by itself, then makes it. */
  void stop() throws InterruptedException {
    try {
      process.getOutputStream().close();
    } catch (IOException alreadyClosed) {
      process.destroy();
    }
    process.destroy();
    if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  /** The end of its log. */
  String tail() {
    try {
      var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
    } catch (IOException unreadable) {
      return "";
    }
  }

  PlatformFault ended() {
    return new PlatformFault(
        "%1$s 意外退出（退出码 %2$d），日志：%3$s\n%4$s",
        "%1$s ended by itself (exit code %2$d), its log: %3$s",
        name,
        process.exitValue(),
        log,
        tail());
  }
}
