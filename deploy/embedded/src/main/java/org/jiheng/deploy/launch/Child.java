package org.jiheng.deploy.launch;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A process that this one has started. It ends with its stdin, so that it cannot outlive this one
 * even when that is killed. The terminal's Ctrl-C, which goes to every process there, is ignored by
 * it: this process stops it in its turn. What it writes is for its user only.
 *
 * @param log where it writes its log, as far as it does so itself
 * @param out what it has printed beside that, its last words before a log among it
 */
record Child(String name, Process process, Path log, Path out) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int TAIL = 25;
  private static final int TAIL_BYTES = 16 * 1024;

  /** Starts a JVM; its stderr, and its stdout where nobody reads that, go to a file. */
  static Child start(Program program, Path log, Path out, List<String> jvm) throws IOException {
    var command =
        new ArrayList<String>(
            List.of("/bin/sh", "-c", "trap '' INT; umask 077; exec \"$@\"", "sh"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(program.archive().options());
    command.addAll(jvm);
    command.addAll(program.arguments());
    var file = Redirect.to(out.toFile());
    var builder = new ProcessBuilder(command).redirectError(file);
    if (!program.readsStdout()) {
      builder.redirectOutput(file);
    }
    builder.environment().putAll(program.environment());
    return new Child(program.name(), builder.start(), log, out);
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

  /** The end of what it has printed and logged. */
  String tail() {
    return Stream.of(out, log)
        .map(Child::end)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String end(Path file) {
    try (var open = FileChannel.open(file)) {
      open.position(Math.max(0, open.size() - TAIL_BYTES));
      var text = Channels.newInputStream(open).readAllBytes();
      var lines = new String(text, StandardCharsets.UTF_8).lines().toList();
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
