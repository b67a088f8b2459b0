package org.jiheng.deploy.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The processes of a data folder, written down as they start, so that the next start finds those
 * that a killed launcher has left behind. A process is known by its id and the time of its start,
 * because ids are used again.
 */
record ProcessRecord(Path file) {

  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  void add(ProcessHandle process) throws IOException {
    var start = process.info().startInstant();
    if (start.isPresent()) {
      Files.writeString(
          file,
          process.pid() + " " + start.get() + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
  }

  void clear() throws IOException {
    Files.deleteIfExists(file);
  }

  /** The recorded processes that still run. */
  List<ProcessHandle> running() throws IOException {
    if (Files.notExists(file)) {
      return List.of();
    }
    var running = new ArrayList<ProcessHandle>();
    for (String line : Files.readAllLines(file)) {
      var fields = line.split(" ");
      if (fields.length == 2) {
        ProcessHandle.of(Long.parseLong(fields[0]))
            .filter(ProcessHandle::isAlive)
            .filter(process -> startedAt(process, Instant.parse(fields[1])))
            .ifPresent(running::add);
      }
    }
    return running;
  }

  /** Stops them. They may be about to end already, because their stdin has. */
  void stopRunning() throws IOException, InterruptedException {
    var running = running();
    running.forEach(ProcessHandle::destroy);
    for (ProcessHandle process : running) {
      try {
        process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      } catch (TimeoutException | ExecutionException stillRunning) {
        process.destroyForcibly();
      }
    }
    clear();
  }

  private static boolean startedAt(ProcessHandle process, Instant recorded) {
    return process
        .info()
        .startInstant()
        .map(start -> Duration.between(start, recorded).abs().compareTo(CLOCK_TOLERANCE) < 0)
        .orElse(false);
  }
}
