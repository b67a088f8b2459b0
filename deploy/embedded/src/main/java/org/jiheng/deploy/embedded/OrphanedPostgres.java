package org.jiheng.deploy.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that outlived the JVM that had started it: after a kill -9 it goes on serving
 * its data folder, which no other server can then use.
 */
public final class OrphanedPostgres {

  private static final Logger LOG = LoggerFactory.getLogger(OrphanedPostgres.class);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private OrphanedPostgres() {}

  /** Stops the server of this data folder, and no other process that has taken over its id. */
  public static void stop(Path data) throws IOException, InterruptedException {
    var orphan = find(data);
    if (orphan.isEmpty()) {
      return;
    }
    var server = orphan.get();
    LOG.info("stopping PostgreSQL {} of {}", server.pid(), data);
    var workers = server.descendants().toList();
    // INT is PostgreSQL's fast shutdown (clients are disconnected), QUIT its immediate one.
    for (String signal : List.of("INT", "QUIT", "KILL")) {
      new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " " + server.pid()).start().waitFor();
      if (ended(server)) {
        break;
      }
    }
    for (ProcessHandle worker : workers) {
      if (!ended(worker)) {
        worker.destroyForcibly();
      }
    }
  }

  /** The running server whose postmaster.pid stands in this data folder. */
  static Optional<ProcessHandle> find(Path data) throws IOException {
    var file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var lines = Files.readAllLines(file);
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
        .filter(ProcessHandle::isAlive)
        .filter(process -> serves(process, data));
  }

  private static boolean serves(ProcessHandle process, Path data) {
    var command = process.info().command().orElse("");
    if (!command.endsWith("/postgres")) {
      return false;
    }
    try {
      // A PostgreSQL server works in its data folder.
      var workingDirectory = Path.of("/proc", Long.toString(process.pid()), "cwd").toRealPath();
      return workingDirectory.equals(data.toRealPath());
    } catch (IOException unreadable) {
      return List.of(process.info().arguments().orElse(new String[0])).contains(data.toString());
    }
  }

  private static boolean ended(ProcessHandle process) throws InterruptedException {
    try {
      process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException stillRunning) {
      return false;
    } catch (ExecutionException failed) {
      return !process.isAlive();
    }
  }
}
